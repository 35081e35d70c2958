package io.parta.platform.live;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as stored.
 *
 * @param sequence its place in the topic: 1, 2, 3 … without holes
 */
public record LiveEvent(UUID topic, long sequence, String type, JsonObject facts, Instant at) {}
