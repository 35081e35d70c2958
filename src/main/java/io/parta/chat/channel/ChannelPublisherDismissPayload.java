package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelPublisherDismiss} answers; its {@code channel} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelPublisherDismiss`.")
public record ChannelPublisherDismissPayload(
        @Ignore @Nullable UUID channelKey,

        @NonNull @Description("Refusals; empty when the person publishes no longer.")
        List<@NonNull UserError> userErrors) {

    static ChannelPublisherDismissPayload refused(List<UserError> userErrors) {
        return new ChannelPublisherDismissPayload(null, userErrors);
    }

    static ChannelPublisherDismissPayload of(UUID channel) {
        return new ChannelPublisherDismissPayload(channel, List.of());
    }
}
