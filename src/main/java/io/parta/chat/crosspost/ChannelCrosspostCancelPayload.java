package io.parta.chat.crosspost;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelCrosspostCancel} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelCrosspostCancel`.")
public record ChannelCrosspostCancelPayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable Integer sequence,

        @NonNull @Description("Refusals; empty when there is no reminder.")
        List<@NonNull UserError> userErrors) {

    static ChannelCrosspostCancelPayload refused(List<UserError> userErrors) {
        return new ChannelCrosspostCancelPayload(null, null, userErrors);
    }

    static ChannelCrosspostCancelPayload of(UUID chat, int sequence) {
        return new ChannelCrosspostCancelPayload(chat, sequence, List.of());
    }
}
