package io.parta.chat.schedule;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ScheduledMessageConnection}. */
@Description("Edge of a list of scheduled messages.")
public record ScheduledMessageEdge(
        @NonNull @Description("Cursor of the scheduled message in this list.")
        String cursor,

        @NonNull @Description("Scheduled message of the edge.")
        ScheduledMessage node) {}
