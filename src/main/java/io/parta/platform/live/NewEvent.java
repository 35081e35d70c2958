package io.parta.platform.live;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.UUID;

/**
 * An event a command is about to append: references and facts, never content (LV-7).
 *
 * @param topic id of the object whose stream it belongs to
 * @param type name of the event, UPPER_SNAKE, stable
 * @param facts what, whom, by whom, version: plain ids and numbers
 */
public record NewEvent(UUID topic, String type, JsonObject facts) {

    /** The fact that says whose right to read the topic may have changed: true for everybody's, or a list of people. */
    static final String STANDING = "standing";

    /**
     * The same event, before whose delivery the streams of these people prove their right again (LV-4). Their streams of
     * other topics do so after the commit, by their bells.
     */
    public NewEvent changingStandingOf(Collection<UUID> people) {
        var ids = new JsonArray();
        people.forEach(person -> ids.add(person.toString()));
        return new NewEvent(topic, type, facts.copy().put(STANDING, ids));
    }

    /** The same event, before whose delivery every stream of the topic proves its right again (LV-4). */
    public NewEvent changingEveryStanding() {
        return new NewEvent(topic, type, facts.copy().put(STANDING, true));
    }
}
