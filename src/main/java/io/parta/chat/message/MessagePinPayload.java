package io.parta.chat.message;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messagePin} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `messagePin`.")
public record MessagePinPayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable Integer sequence,

        @NonNull @Description("Refusals; empty when the message is pinned.")
        List<@NonNull UserError> userErrors) {

    static MessagePinPayload refused(List<UserError> userErrors) {
        return new MessagePinPayload(null, null, userErrors);
    }

    static MessagePinPayload of(UUID chatKey, int sequence) {
        return new MessagePinPayload(chatKey, sequence, List.of());
    }
}
