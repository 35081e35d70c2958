package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code channelPublisherDismiss} takes. */
@Input("ChannelPublisherDismissInput")
@Description("Input of `channelPublisherDismiss`.")
public record ChannelPublisherDismissInput(
        @Id @NonNull @Description("Id of the channel.") String channelId,
        @Id @NonNull @Description("Id of the person.") String personId) {}
