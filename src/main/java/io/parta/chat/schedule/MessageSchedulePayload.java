package io.parta.chat.schedule;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageSchedule} answers; its {@code scheduledMessage} is read after the commit. */
@Description("Payload of `messageSchedule`.")
public record MessageSchedulePayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable UUID key,

        @NonNull @Description("Refusals; empty when the message waits for its time.")
        List<@NonNull UserError> userErrors) {

    static MessageSchedulePayload refused(List<UserError> userErrors) {
        return new MessageSchedulePayload(null, null, userErrors);
    }

    static MessageSchedulePayload of(UUID chatKey, UUID key) {
        return new MessageSchedulePayload(chatKey, key, List.of());
    }
}
