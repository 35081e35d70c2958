package io.parta.platform.live;

import io.parta.platform.live.bus.RedisBus;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The channels of topics on the bus: heard from the first user here until the last. */
final class Channels {

    private static final String CHANNEL = "parta:topic:";

    private record Open(int users, Future<Void> confirmed) {}

    private final RedisBus bus;
    private final BiConsumer<UUID, String> receiver;
    private final Map<UUID, Open> channels = new ConcurrentHashMap<>();

    Channels(RedisBus bus, BiConsumer<UUID, String> receiver) {
        this.bus = bus;
        this.receiver = receiver;
    }

    /** Completes when Redis has confirmed, or at once while it is away. */
    Future<Void> acquire(UUID topic) {
        return channels.compute(
                        topic,
                        (id, open) -> open == null
                                ? new Open(
                                        1, bus.subscribe(CHANNEL + topic, message -> receiver.accept(topic, message)))
                                : new Open(open.users() + 1, open.confirmed()))
                .confirmed();
    }

    void release(UUID topic) {
        channels.computeIfPresent(topic, (id, open) -> {
            if (open.users() > 1) {
                return new Open(open.users() - 1, open.confirmed());
            }
            bus.unsubscribe(CHANNEL + topic);
            return null;
        });
    }

    void publish(LiveEvent event) {
        bus.publish(CHANNEL + event.topic(), Doorbell.encode(event));
    }
}
