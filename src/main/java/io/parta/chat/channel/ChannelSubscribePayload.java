package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelSubscribe} answers; its {@code channel} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelSubscribe`.")
public record ChannelSubscribePayload(
        @Ignore @Nullable UUID channelKey,

        @NonNull @Description("Refusals; empty when the viewer is subscribed.")
        List<@NonNull UserError> userErrors) {

    static ChannelSubscribePayload refused(List<UserError> userErrors) {
        return new ChannelSubscribePayload(null, userErrors);
    }

    static ChannelSubscribePayload of(UUID channel) {
        return new ChannelSubscribePayload(channel, List.of());
    }
}
