package io.parta.chat.message;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messageDelete} takes. */
@Input("MessageDeleteInput")
@Description("Input of `messageDelete`.")
public record MessageDeleteInput(
        @Id @NonNull @Description("Id of the message.") String messageId,

        @Description("Whether it is deleted for everybody, by its author, owner or administrators; else for the viewer "
                + "alone.")
        boolean forEveryone) {}
