package io.parta.organization.registry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A subject of the federation. Its {@code name} is resolved in the language of the request. */
@Description("Subject of the federation, one of 89.")
public record Region(
        @NonNull @Description("Code of the subject in the registers: two digits, for example `77`.")
        String code,

        @Ignore String nameRu,
        @Ignore String nameEn) {}
