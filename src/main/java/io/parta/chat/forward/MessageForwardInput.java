package io.parta.chat.forward;

import io.parta.chat.message.ClientKey;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageForward} takes. */
@Input("MessageForwardInput")
@Description("Input of `messageForward`.")
public record MessageForwardInput(
        @Id @NonNull @Description("Id of the message that is forwarded.")
        String messageId,

        @Id @NonNull @Description("Id of the chat that it goes to.")
        String chatId,

        @NonNull
        @Pattern(regexp = ClientKey.FORM)
        @Description(
                "Key of the new message that the client has drawn, a UUID: a retry with the same key is answered with "
                        + "the first message.")
        String clientKey,

        @Nullable @Description("Whether nobody is alerted; absent is false.")
        Boolean silent) {}
