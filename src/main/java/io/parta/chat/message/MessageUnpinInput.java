package io.parta.chat.message;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messageUnpin} takes. */
@Input("MessageUnpinInput")
@Description("Input of `messageUnpin`.")
public record MessageUnpinInput(
        @Id @NonNull @Description("Id of the message.") String messageId) {}
