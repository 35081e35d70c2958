package io.parta.platform.live;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * An event a command is about to append: references and facts, never content (LV-7).
 *
 * @param topic id of the object whose stream it belongs to
 * @param type name of the event, UPPER_SNAKE, stable
 * @param facts what, whom, by whom, version: plain ids and numbers
 */
public record NewEvent(UUID topic, String type, JsonObject facts) {}
