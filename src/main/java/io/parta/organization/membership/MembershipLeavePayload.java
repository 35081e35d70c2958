package io.parta.organization.membership;

import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.node.TypeId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code membershipLeave} answers. */
@Description("Payload of `membershipLeave`.")
public record MembershipLeavePayload(
        @Ignore UUID organizationKey,

        @Id @Nullable @Description("Id of the membership that has ended; null when it was refused.")
        String membershipId,

        @NonNull @Description("Refusals; empty when the viewer has left.")
        List<@NonNull UserError> userErrors) {

    static MembershipLeavePayload refused(UUID organization, List<UserError> userErrors) {
        return new MembershipLeavePayload(organization, null, userErrors);
    }

    static MembershipLeavePayload of(MembershipEntity membership) {
        String id = TypeId.encode(Membership.PREFIX, membership.organizationId, membership.id);
        return new MembershipLeavePayload(membership.organizationId, id, List.of());
    }
}
