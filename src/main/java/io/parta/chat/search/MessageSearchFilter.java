package io.parta.chat.search;

import io.parta.chat.message.MessageKind;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which messages a search finds. */
@Input("MessageSearchFilter")
@Description("Filter of a search in messages: all that is given has to hold.")
public record MessageSearchFilter(
        @Id @Nullable @Description("Id of the chat; absent for all of the viewer's.")
        String chatId,

        @Id @Nullable @Description("Id of the author.") String authorId,

        @Nullable @Description("Kind of the messages.") MessageKind kind,

        @Nullable @Description("Time from which on they were sent.")
        Instant from,

        @Nullable @Description("Time before which they were sent.")
        Instant to) {

    static final MessageSearchFilter NONE = new MessageSearchFilter(null, null, null, null, null);
}
