package io.parta.organization;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Narrows a list of organisations; absent conditions do not. */
@Input("OrganizationFilter")
@Description("Filter of a list of organisations: all given conditions hold.")
public record OrganizationFilter(
        @Nullable @Description("Kind the organisations have.")
        OrganizationKind kind,

        @Nullable
        @Pattern(regexp = "[0-9]{2}")
        @Description("Code of the region they are in: two digits. An unknown code finds nothing.")
        String regionCode,

        @Nullable @Description("State they have. Whoever is no operator finds only what they may see.")
        OrganizationState state,

        @Nullable
        @Size(max = 100)
        @Description("Words of the name or municipality, each from its beginning, at most 100 characters. Text "
                + "without a letter or digit finds nothing.")
        String search) {

    static final OrganizationFilter NONE = new OrganizationFilter(null, null, null, null);
}
