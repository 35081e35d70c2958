package io.parta.chat.forward;

import io.parta.chat.message.Message;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageForward} answers: the statement that sends has read the message. */
@Description("Payload of `messageForward`.")
public record MessageForwardPayload(
        @Nullable @Description("New message, of now or of the first request of its key; null when it was refused.")
        Message message,

        @Nullable @Description("Seconds until the viewer may send again, of SLOW_MODE; else null.")
        Integer retryAfterSeconds,

        @NonNull @Description("Refusals; empty when the message was forwarded.")
        List<@NonNull UserError> userErrors) {}
