package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelUnsubscribe} answers; its {@code channel} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelUnsubscribe`.")
public record ChannelUnsubscribePayload(
        @Ignore @Nullable UUID channelKey,

        @NonNull @Description("Refusals; empty when the viewer is subscribed no longer.")
        List<@NonNull UserError> userErrors) {

    static ChannelUnsubscribePayload refused(List<UserError> userErrors) {
        return new ChannelUnsubscribePayload(null, userErrors);
    }

    static ChannelUnsubscribePayload of(UUID channel) {
        return new ChannelUnsubscribePayload(channel, List.of());
    }
}
