package io.parta.organization.unit;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a command in bulk did to one member of a unit. */
@Description("Result of a command in bulk for one member of a unit.")
public record UnitMemberResult(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @Id @NonNull @Description("Id of the membership, as it was given.")
        String membershipId,

        @NonNull @Description("Refusals; empty when it is done, or was so already.")
        List<@NonNull UserError> userErrors) {}
