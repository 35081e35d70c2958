package io.parta.platform.live;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as stored.
 *
 * @param sequence its place in the topic: 1, 2, 3 … without holes
 */
public record LiveEvent(UUID topic, long sequence, String type, JsonObject facts, Instant at) {

    /** Its cursor: what is after it is read with it. */
    public LiveCursor cursor() {
        return new LiveCursor(topic, sequence);
    }

    /**
     * Whether the viewer's right to read the topic may have changed with it.
     *
     * @param person the viewer's person; null for other principals, which any change concerns
     */
    boolean changesStandingOf(@Nullable UUID person) {
        Object standing = facts.getValue(NewEvent.STANDING);
        if (standing instanceof JsonArray people) {
            return person == null || people.contains(person.toString());
        }
        return Boolean.TRUE.equals(standing);
    }
}
