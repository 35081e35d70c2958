package io.parta.chat;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ChatConnection}. */
@Description("Edge of a list of chats.")
public record ChatEdge(
        @NonNull @Description("Cursor of the chat in this list.")
        String cursor,

        @NonNull @Description("Chat of the edge.") Chat node) {}
