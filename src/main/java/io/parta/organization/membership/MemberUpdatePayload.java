package io.parta.organization.membership;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code memberUpdate} answers; its {@code membership} is read after the commit, under the viewer's rights. */
@Description("Payload of `memberUpdate`.")
public record MemberUpdatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @NonNull @Description("Refusals; empty when the membership was changed.")
        List<@NonNull UserError> userErrors) {

    static MemberUpdatePayload refused(List<UserError> userErrors) {
        return new MemberUpdatePayload(null, null, userErrors);
    }

    static MemberUpdatePayload of(MembershipEntity membership) {
        return new MemberUpdatePayload(membership.organizationId, membership.id, List.of());
    }
}
