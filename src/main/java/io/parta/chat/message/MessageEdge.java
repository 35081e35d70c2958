package io.parta.chat.message;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link MessageConnection}. */
@Description("Edge of a list of messages.")
public record MessageEdge(
        @NonNull @Description("Cursor of the message in this list.")
        String cursor,

        @NonNull @Description("Message of the edge.") Message node) {}
