package io.parta.chat.schedule;

import org.eclipse.microprofile.graphql.Description;

/** States of scheduled messages; one that was sent is a message. */
@Description("State of a scheduled message.")
public enum ScheduledMessageState {
    @Description("Waits for its time.")
    PENDING,
    @Description("Could not be sent; an update lets it wait again.")
    FAILED
}
