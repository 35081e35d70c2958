package io.parta.chat.mustread;

import io.parta.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One item of {@link AcknowledgementConnection}. */
@Description("Edge of a list of acknowledgements.")
public record AcknowledgementEdge(
        @NonNull @Description("Cursor of the person in this list.")
        String cursor,

        @NonNull @Description("Person of the edge.") Person node,

        @Nullable @Description("Time the person acknowledged; null when they have not.")
        Instant acknowledgedAt) {}
