package io.parta.chat;

import io.parta.platform.graphql.execution.Selection;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The last message of each chat of a shelf, read in the shelf's own statement where that holds all that is wanted of it. */
public interface ShelfLastMessage {

    /** Name of the field of a chat. */
    String FIELD = "lastMessage";

    /** Whether {@link #read} gives all that is wanted of the messages. */
    boolean isEnoughFor(Collection<Selection> wanted);

    /**
     * Joins the message as {@code last} to rows of chats, if there is one that the person {@code $1} may see.
     *
     * @param chat expression of the chat's key
     * @param since expression of the number from which on they may see it
     */
    String join(String chat, String since);

    /** The message of a row, as the field of the chat answers it; null when there is none. */
    @Nullable
    Object read(Row row);
}
