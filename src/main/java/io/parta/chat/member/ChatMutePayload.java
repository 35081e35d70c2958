package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatMute} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatMute`.")
public record ChatMutePayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the chat is muted as wanted.")
        List<@NonNull UserError> userErrors) {

    static ChatMutePayload refused(List<UserError> userErrors) {
        return new ChatMutePayload(null, userErrors);
    }

    static ChatMutePayload of(UUID chatKey) {
        return new ChatMutePayload(chatKey, List.of());
    }
}
