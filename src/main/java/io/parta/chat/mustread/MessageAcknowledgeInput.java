package io.parta.chat.mustread;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messageAcknowledge} takes. */
@Input("MessageAcknowledgeInput")
@Description("Input of `messageAcknowledge`.")
public record MessageAcknowledgeInput(
        @Id @NonNull @Description("Id of the message that is to be read.")
        String messageId) {}
