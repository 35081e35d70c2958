package io.parta.organization.transfer;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code membersTransfer} did to one member; the new membership is read after the commit. */
@Description("Result of `membersTransfer` for one member.")
public record MemberTransferResult(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @Id @NonNull @Description("Id of the membership that was to move, as it was given.")
        String membershipId,

        @NonNull @Description("Refusals; empty when the member moved, else nothing of them did.")
        List<@NonNull UserError> userErrors) {}
