package io.parta.chat.presence;

import org.eclipse.microprofile.graphql.Description;

/** Whether a person is here. */
@Description("Presence of a person.")
public enum Presence {
    @Description("The person is connected, or was so a moment ago.")
    ONLINE,
    @Description("The person is not connected.")
    OFFLINE
}
