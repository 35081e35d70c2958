package io.parta.platform.live;

import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Rings the bells of the people whose standing a committed event changed: what they read on other topics ends as well, not
 * only on the event's own.
 */
@ApplicationScoped
class StandingBell implements CommittedEvents {

    private final PersonBell bell;

    StandingBell(PersonBell bell) {
        this.bell = bell;
    }

    @Override
    public void committed(List<LiveEvent> events) {
        events.stream()
                .map(event -> event.facts().getValue(NewEvent.STANDING))
                .filter(JsonArray.class::isInstance)
                .flatMap(people -> ((JsonArray) people).stream())
                .distinct()
                .forEach(person -> bell.ring(UUID.fromString((String) person)));
    }
}
