package io.parta.chat.mustread;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messageRemind} takes. */
@Input("MessageRemindInput")
@Description("Input of `messageRemind`.")
public record MessageRemindInput(
        @Id @NonNull @Description("Id of the message that is to be read.")
        String messageId) {}
