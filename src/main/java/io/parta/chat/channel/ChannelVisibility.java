package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;

/** Who may find and read a channel (CN-3); the names are stored. */
@Description("Visibility of a channel.")
public enum ChannelVisibility {
    @Description("Everybody who is logged in finds it by its handle and may subscribe.")
    PUBLIC,
    @Description("The people of its organisation only; it has no handle.")
    CLOSED
}
