package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatHistoryClear} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatHistoryClear`.")
public record ChatHistoryClearPayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the history is cleared for the viewer.")
        List<@NonNull UserError> userErrors) {

    static ChatHistoryClearPayload refused(List<UserError> userErrors) {
        return new ChatHistoryClearPayload(null, userErrors);
    }

    static ChatHistoryClearPayload of(UUID chatKey) {
        return new ChatHistoryClearPayload(chatKey, List.of());
    }
}
