package io.parta.chat;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatDirectOpen} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatDirectOpen`.")
public record ChatDirectOpenPayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the chat is open.")
        List<@NonNull UserError> userErrors) {

    static ChatDirectOpenPayload refused(List<UserError> userErrors) {
        return new ChatDirectOpenPayload(null, userErrors);
    }

    static ChatDirectOpenPayload of(UUID chatKey) {
        return new ChatDirectOpenPayload(chatKey, List.of());
    }
}
