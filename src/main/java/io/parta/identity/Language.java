package io.parta.identity;

import org.eclipse.microprofile.graphql.Description;

/** Languages of the service. */
@Description("Language of the texts the service writes to a person.")
public enum Language {
    @Description("Russian.")
    RU,
    @Description("English.")
    EN
}
