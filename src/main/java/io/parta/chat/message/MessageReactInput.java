package io.parta.chat.message;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageReact} takes. */
@Input("MessageReactInput")
@Description("Input of `messageReact`.")
public record MessageReactInput(
        @Id @NonNull @Description("Id of the message.") String messageId,

        @Nullable
        @Size(min = 1, max = 16)
        @Description("Reaction of those that the chat offers; null or absent takes the viewer's back.")
        String reaction) {}
