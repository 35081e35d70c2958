package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code channelDelete} takes. */
@Input("ChannelDeleteInput")
@Description("Input of `channelDelete`.")
public record ChannelDeleteInput(
        @Id @NonNull @Description("Id of the channel.") String id) {}
