package io.parta.chat.channel;

import io.parta.chat.message.Message;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelPostForward} answers. */
@Description("Payload of `channelPostForward`.")
public record ChannelPostForwardPayload(
        @Nullable @Description("New post; null when the command was refused.")
        Message message,

        @NonNull @Description("Refusals; empty when the post was forwarded.")
        List<@NonNull UserError> userErrors) {

    static ChannelPostForwardPayload refused(List<UserError> userErrors) {
        return new ChannelPostForwardPayload(null, userErrors);
    }
}
