package io.parta.organization.transfer;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code membersTransfer} answers; its {@code organization} is read after the commit, under the viewer's rights. */
@Description("Payload of `membersTransfer`.")
public record MembersTransferPayload(
        @Ignore @Nullable UUID organizationKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull MemberTransferResult> results,

        @NonNull @Description("Refusals of the command as a whole; those of single members stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static MembersTransferPayload refused(List<UserError> userErrors) {
        return new MembersTransferPayload(null, null, userErrors);
    }

    static MembersTransferPayload of(UUID organization, List<MemberTransferResult> results) {
        return new MembersTransferPayload(organization, results, List.of());
    }
}
