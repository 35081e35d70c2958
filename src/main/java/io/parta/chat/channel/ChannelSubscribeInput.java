package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code channelSubscribe} takes. */
@Input("ChannelSubscribeInput")
@Description("Input of `channelSubscribe`.")
public record ChannelSubscribeInput(
        @Id @NonNull @Description("Id of the channel.") String id) {}
