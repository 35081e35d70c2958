package io.parta.chat.channel;

import io.parta.chat.message.ClientKey;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code channelPostForward} takes. */
@Input("ChannelPostForwardInput")
@Description("Input of `channelPostForward`.")
public record ChannelPostForwardInput(
        @Id @NonNull @Description("Id of the post.") String messageId,

        @Id @NonNull @Description("Id of the channel that it is forwarded to.")
        String channelId,

        @NonNull
        @Pattern(regexp = ClientKey.FORM)
        @Description("Key of the message that the client has drawn, a UUID: a retry with the same key is answered with "
                + "the first message.")
        String clientKey) {}
