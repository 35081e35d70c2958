package io.parta.organization.membership;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code memberAttachPerson} answers; its {@code membership} is read after the commit, under the viewer's rights. */
@Description("Payload of `memberAttachPerson`.")
public record MemberAttachPersonPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @NonNull @Description("Refusals; empty when the person was attached.")
        List<@NonNull UserError> userErrors) {

    static MemberAttachPersonPayload refused(List<UserError> userErrors) {
        return new MemberAttachPersonPayload(null, null, userErrors);
    }

    static MemberAttachPersonPayload of(MembershipEntity membership) {
        return new MemberAttachPersonPayload(membership.organizationId, membership.id, List.of());
    }
}
