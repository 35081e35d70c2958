package io.parta.chat.message;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageSend} answers: its own statement has read the message. */
@Description("Payload of `messageSend`.")
public record MessageSendPayload(
        @Nullable
        @Description("Message that was sent, now or by the first request of its key; null when it was refused.")
        Message message,

        @Nullable @Description("Seconds until the viewer may send again, of SLOW_MODE; else null.")
        Integer retryAfterSeconds,

        @NonNull @Description("Refusals; empty when the message was sent.")
        List<@NonNull UserError> userErrors) {

    static MessageSendPayload of(Message message) {
        return new MessageSendPayload(message, null, List.of());
    }
}
