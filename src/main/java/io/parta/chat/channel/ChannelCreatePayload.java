package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelCreate} answers; its {@code channel} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelCreate`.")
public record ChannelCreatePayload(
        @Ignore @Nullable UUID channelKey,

        @NonNull @Description("Refusals; empty when the channel was created.")
        List<@NonNull UserError> userErrors) {

    static ChannelCreatePayload refused(List<UserError> userErrors) {
        return new ChannelCreatePayload(null, userErrors);
    }

    static ChannelCreatePayload of(UUID channel) {
        return new ChannelCreatePayload(channel, List.of());
    }
}
