package io.parta.chat.crosspost;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelCrosspostPlan} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `channelCrosspostPlan`.")
public record ChannelCrosspostPlanPayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable Integer sequence,

        @NonNull @Description("Refusals; empty when there is a reminder.")
        List<@NonNull UserError> userErrors) {

    static ChannelCrosspostPlanPayload refused(List<UserError> userErrors) {
        return new ChannelCrosspostPlanPayload(null, null, userErrors);
    }

    static ChannelCrosspostPlanPayload of(UUID chat, int sequence) {
        return new ChannelCrosspostPlanPayload(chat, sequence, List.of());
    }
}
