package io.parta.chat;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatUpdate} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatUpdate`.")
public record ChatUpdatePayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the chat was changed.")
        List<@NonNull UserError> userErrors) {

    static ChatUpdatePayload refused(List<UserError> userErrors) {
        return new ChatUpdatePayload(null, userErrors);
    }

    static ChatUpdatePayload of(UUID chatKey) {
        return new ChatUpdatePayload(chatKey, List.of());
    }
}
