package io.parta.identity;

import io.parta.platform.live.LiveEvent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An event of the viewer's own topic; what it refers to is added by the context that sent it. */
@Description("Notification to the viewer: an event of their own, ordered topic.")
public record Notification(
        @NonNull @Description("Cursor of the notification: subscribe with `after` to go on behind it.")
        String cursor,

        @NonNull @Description("Type of the notification.") NotificationType type,

        @NonNull @Description("Time it happened.") Instant occurredAt,

        @Ignore JsonObject facts) {

    /** The key that the event refers to by this fact; null when it has none. */
    public @Nullable UUID reference(String fact) {
        String text = facts.getString(fact);
        return text == null ? null : UUID.fromString(text);
    }

    static Notification of(LiveEvent event) {
        return new Notification(
                event.cursor().encode(), NotificationType.valueOf(event.type()), event.at(), event.facts());
    }
}
