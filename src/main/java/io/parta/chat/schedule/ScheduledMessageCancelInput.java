package io.parta.chat.schedule;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code scheduledMessageCancel} takes. */
@Input("ScheduledMessageCancelInput")
@Description("Input of `scheduledMessageCancel`.")
public record ScheduledMessageCancelInput(
        @Id @NonNull @Description("Id of the scheduled message.")
        String id) {}
