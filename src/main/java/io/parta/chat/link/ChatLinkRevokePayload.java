package io.parta.chat.link;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatLinkRevoke} answers; its {@code chatLink} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatLinkRevoke`.")
public record ChatLinkRevokePayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable UUID linkKey,

        @NonNull @Description("Refusals; empty when the link is revoked.")
        List<@NonNull UserError> userErrors) {

    static ChatLinkRevokePayload refused(List<UserError> userErrors) {
        return new ChatLinkRevokePayload(null, null, userErrors);
    }

    static ChatLinkRevokePayload of(UUID chatKey, UUID linkKey) {
        return new ChatLinkRevokePayload(chatKey, linkKey, List.of());
    }
}
