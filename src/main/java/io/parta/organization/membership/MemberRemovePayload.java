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

/** What {@code memberRemove} answers. */
@Description("Payload of `memberRemove`.")
public record MemberRemovePayload(
        @Ignore UUID organizationKey,

        @Id @Nullable @Description("Id of the membership that was removed; null when it was refused.")
        String membershipId,

        @NonNull @Description("Refusals; empty when the member was removed.")
        List<@NonNull UserError> userErrors) {

    static MemberRemovePayload refused(UUID organization, List<UserError> userErrors) {
        return new MemberRemovePayload(organization, null, userErrors);
    }

    static MemberRemovePayload of(MembershipEntity membership) {
        String id = TypeId.encode(Membership.PREFIX, membership.organizationId, membership.id);
        return new MemberRemovePayload(membership.organizationId, id, List.of());
    }
}
