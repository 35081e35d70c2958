package io.parta.chat.schedule;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code scheduledMessageCancel} answers. */
@Description("Payload of `scheduledMessageCancel`.")
public record ScheduledMessageCancelPayload(
        @Id @Nullable @Description("Id of the scheduled message that is no more; null when it was refused.")
        String cancelledId,

        @NonNull @Description("Refusals; empty when the message will not be sent.")
        List<@NonNull UserError> userErrors) {

    static ScheduledMessageCancelPayload refused(List<UserError> userErrors) {
        return new ScheduledMessageCancelPayload(null, userErrors);
    }
}
