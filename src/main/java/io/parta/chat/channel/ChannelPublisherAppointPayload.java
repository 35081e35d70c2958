package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelPublisherAppoint} answers; its {@code channel} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelPublisherAppoint`.")
public record ChannelPublisherAppointPayload(
        @Ignore @Nullable UUID channelKey,

        @NonNull @Description("Refusals; empty when the person may publish.")
        List<@NonNull UserError> userErrors) {

    static ChannelPublisherAppointPayload refused(List<UserError> userErrors) {
        return new ChannelPublisherAppointPayload(null, userErrors);
    }

    static ChannelPublisherAppointPayload of(UUID channel) {
        return new ChannelPublisherAppointPayload(channel, List.of());
    }
}
