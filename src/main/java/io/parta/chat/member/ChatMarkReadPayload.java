package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatMarkRead} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatMarkRead`.")
public record ChatMarkReadPayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the chat is read so far.")
        List<@NonNull UserError> userErrors) {

    static ChatMarkReadPayload refused(List<UserError> userErrors) {
        return new ChatMarkReadPayload(null, userErrors);
    }

    static ChatMarkReadPayload of(UUID chatKey) {
        return new ChatMarkReadPayload(chatKey, List.of());
    }
}
