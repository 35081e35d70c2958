package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelUpdate} answers; its {@code channel} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelUpdate`.")
public record ChannelUpdatePayload(
        @Ignore @Nullable UUID channelKey,

        @NonNull @Description("Refusals; empty when the channel was changed.")
        List<@NonNull UserError> userErrors) {

    static ChannelUpdatePayload refused(List<UserError> userErrors) {
        return new ChannelUpdatePayload(null, userErrors);
    }

    static ChannelUpdatePayload of(UUID channel) {
        return new ChannelUpdatePayload(channel, List.of());
    }
}
