package io.parta.chat.live;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatTyping} takes. */
@Input("ChatTypingInput")
@Description("Input of `chatTyping`.")
public record ChatTypingInput(
        @Id @NonNull @Description("Id of the chat.") String id) {}
