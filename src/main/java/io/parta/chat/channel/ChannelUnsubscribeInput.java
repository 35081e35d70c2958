package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code channelUnsubscribe} takes. */
@Input("ChannelUnsubscribeInput")
@Description("Input of `channelUnsubscribe`.")
public record ChannelUnsubscribeInput(
        @Id @NonNull @Description("Id of the channel.") String id) {}
