package io.parta.organization.registration;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Narrows a list of requests; absent conditions do not. */
@Input("OrganizationRequestFilter")
@Description("Filter of a list of requests for organisations: all given conditions hold.")
public record OrganizationRequestFilter(
        @Nullable @Description("State they have; PENDING lists those that wait for a decision.")
        OrganizationRequestState state,

        @Nullable
        @Pattern(regexp = "[0-9]{2}")
        @Description("Code of the region of the organisation: two digits. An unknown code finds nothing.")
        String regionCode,

        @Nullable
        @Size(max = 100)
        @Description("Words of the organisation's name, municipality or INN, each from its beginning, at most 100 "
                + "characters. Text without a letter or digit finds nothing.")
        String search) {

    static final OrganizationRequestFilter NONE = new OrganizationRequestFilter(null, null, null);
}
