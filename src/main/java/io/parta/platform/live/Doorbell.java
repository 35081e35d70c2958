package io.parta.platform.live;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An event on the bus: the event itself, so that the next in order needs no read. */
final class Doorbell {

    private Doorbell() {}

    static String encode(LiveEvent event) {
        return new JsonObject()
                .put("topic", event.topic().toString())
                .put("sequence", event.sequence())
                .put("type", event.type())
                .put("facts", event.facts())
                .put("at", event.at().toString())
                .encode();
    }

    /** Another release's words, or a stranger's, are no event: PostgreSQL tells then. */
    static Optional<LiveEvent> decode(String message) {
        try {
            var json = new JsonObject(message);
            return Optional.of(new LiveEvent(
                    UUID.fromString(json.getString("topic")),
                    json.getLong("sequence"),
                    json.getString("type"),
                    json.getJsonObject("facts"),
                    Instant.parse(json.getString("at"))));
        } catch (DateTimeException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
