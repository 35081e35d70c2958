package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;

/** Who speaks in a channel of the platform (CN-6); the names are stored. */
@Description("Who speaks in a channel of the platform.")
public enum ChannelPublisher {
    @Description("Ministry.")
    MINISTRY,
    @Description("Academy.")
    ACADEMY,
    @Description("Safety centre.")
    SAFETY_CENTER
}
