package io.parta.chat.succession;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ChatDuplicatesConnection}. */
@Description("Edge of a list of likely duplicates.")
public record ChatDuplicatesEdge(
        @NonNull @Description("Cursor of the chats in this list.")
        String cursor,

        @NonNull @Description("Chats of the edge.") ChatDuplicates node) {}
