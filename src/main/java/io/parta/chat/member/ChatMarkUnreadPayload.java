package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatMarkUnread} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatMarkUnread`.")
public record ChatMarkUnreadPayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the chat is marked.")
        List<@NonNull UserError> userErrors) {

    static ChatMarkUnreadPayload refused(List<UserError> userErrors) {
        return new ChatMarkUnreadPayload(null, userErrors);
    }

    static ChatMarkUnreadPayload of(UUID chatKey) {
        return new ChatMarkUnreadPayload(chatKey, List.of());
    }
}
