package io.parta.chat.poll;

import io.parta.identity.Person;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link PollVoterConnection}. */
@Description("Edge of a list of voters.")
public record PollVoterEdge(
        @NonNull @Description("Cursor of the person in this list.")
        String cursor,

        @NonNull @Description("Person of the edge.") Person node) {}
