package io.parta.chat.receipt;

import io.parta.identity.Person;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link MessageReaderConnection}. */
@Description("Edge of a list of readers.")
public record MessageReaderEdge(
        @NonNull @Description("Cursor of the person in this list.")
        String cursor,

        @NonNull @Description("Person of the edge.") Person node) {}
