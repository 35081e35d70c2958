package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ChannelConnection}. */
@Description("Edge of a list of channels.")
public record ChannelEdge(
        @NonNull @Description("Cursor of the channel in this list.")
        String cursor,

        @NonNull @Description("Channel of the edge.") Channel node) {}
