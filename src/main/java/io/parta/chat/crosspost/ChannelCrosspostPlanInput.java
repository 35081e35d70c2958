package io.parta.chat.crosspost;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelCrosspostPlan} takes. */
@Input("ChannelCrosspostPlanInput")
@Description("Input of `channelCrosspostPlan`.")
public record ChannelCrosspostPlanInput(
        @Id @NonNull @Description("Id of the post.") String messageId,

        @Nullable
        @Description(
                "Time of the reminder, in the future, at most 366 days ahead; absent is four hours after the post.")
        Instant at) {}
