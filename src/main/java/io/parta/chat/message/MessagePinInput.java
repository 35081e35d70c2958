package io.parta.chat.message;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messagePin} takes. */
@Input("MessagePinInput")
@Description("Input of `messagePin`.")
public record MessagePinInput(
        @Id @NonNull @Description("Id of the message.") String messageId) {}
