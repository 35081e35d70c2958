package io.parta.chat.crosspost;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code channelCrosspostCancel} takes. */
@Input("ChannelCrosspostCancelInput")
@Description("Input of `channelCrosspostCancel`.")
public record ChannelCrosspostCancelInput(
        @Id @NonNull @Description("Id of the post.") String messageId) {}
