package io.parta.chat.poll;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code pollClose} takes. */
@Input("PollCloseInput")
@Description("Input of `pollClose`.")
public record PollCloseInput(
        @Id @NonNull @Description("Id of the message that is a poll.")
        String messageId) {}
