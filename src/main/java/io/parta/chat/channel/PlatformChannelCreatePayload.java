package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code platformChannelCreate} answers; its {@code channel} is read after the commit, under the viewer's rights. */
@Description("Payload of `platformChannelCreate`.")
public record PlatformChannelCreatePayload(
        @Ignore @Nullable UUID channelKey,

        @NonNull @Description("Refusals; empty when the channel was created.")
        List<@NonNull UserError> userErrors) {

    static PlatformChannelCreatePayload refused(List<UserError> userErrors) {
        return new PlatformChannelCreatePayload(null, userErrors);
    }

    static PlatformChannelCreatePayload of(UUID channel) {
        return new PlatformChannelCreatePayload(channel, List.of());
    }
}
