package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;

/** What a guardian is to a student; the names are stored. */
@Description("Kind of a guardianship.")
public enum GuardianshipKind {
    @Description("Mother.")
    MOTHER,
    @Description("Father.")
    FATHER,
    @Description("Guardian or trustee appointed by law.")
    GUARDIAN,
    @Description("Another legal representative.")
    OTHER
}
