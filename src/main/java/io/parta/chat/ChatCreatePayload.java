package io.parta.chat;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatCreate} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatCreate`.")
public record ChatCreatePayload(
        @Ignore @Nullable UUID chatKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull ChatPersonResult> results,

        @NonNull @Description("Refusals; empty when the chat was created.")
        List<@NonNull UserError> userErrors) {

    static ChatCreatePayload refused(List<UserError> userErrors) {
        return new ChatCreatePayload(null, null, userErrors);
    }

    static ChatCreatePayload of(UUID chatKey, List<ChatPersonResult> results) {
        return new ChatCreatePayload(chatKey, results, List.of());
    }
}
