package io.parta.platform.live;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * Says something that is gone when it is heard: who is writing, what is read so far. Neither stored nor numbered, and lost while
 * Redis is away: a snapshot shows what counts (LV-6).
 */
public interface Signals {

    /** Name of the fact that says what a signal is about: a later one of the same topic and key takes its place. */
    String KEY = "key";

    /** Tells every instance where a derived stream watches the topic. Never fails and never waits. */
    void send(UUID topic, String type, JsonObject facts);
}
