package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code channelPublisherAppoint} takes. */
@Input("ChannelPublisherAppointInput")
@Description("Input of `channelPublisherAppoint`.")
public record ChannelPublisherAppointInput(
        @Id @NonNull @Description("Id of the channel.") String channelId,
        @Id @NonNull @Description("Id of the person.") String personId) {}
