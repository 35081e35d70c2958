package io.parta.organization.membership;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code memberAdd} answers; its {@code membership} is read after the commit, under the viewer's rights. */
@Description("Payload of `memberAdd`.")
public record MemberAddPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @NonNull @Description("Refusals; empty when the member was added.")
        List<@NonNull UserError> userErrors) {

    static MemberAddPayload refused(List<UserError> userErrors) {
        return new MemberAddPayload(null, null, userErrors);
    }

    static MemberAddPayload of(MembershipEntity membership) {
        return new MemberAddPayload(membership.organizationId, membership.id, List.of());
    }
}
