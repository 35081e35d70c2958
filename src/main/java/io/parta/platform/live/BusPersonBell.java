package io.parta.platform.live;

import io.parta.platform.live.bus.RedisBus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The bells of people over the bus; a person's channel is heard while somebody here listens. */
@ApplicationScoped
class BusPersonBell implements PersonBell {

    private static final String CHANNEL = "parta:person:";

    private final Vertx vertx;
    private final RedisBus bus;
    private final String self = UUID.randomUUID().toString();
    private final Map<UUID, Set<Listener>> listeners = new ConcurrentHashMap<>();

    /** One who listens; two are never equal. */
    private static final class Listener {
        private final Context context;
        private final Runnable rung;

        Listener(Context context, Runnable rung) {
            this.context = context;
            this.rung = rung;
        }

        void ring() {
            context.runOnContext(v -> rung.run());
        }
    }

    BusPersonBell(Vertx vertx, RedisBus bus) {
        this.vertx = vertx;
        this.bus = bus;
    }

    @Override
    public void ring(UUID person) {
        ringHere(person);
        bus.publish(CHANNEL + person, self);
    }

    @Override
    public Runnable listen(UUID person, Runnable rung) {
        var listener = new Listener(vertx.getOrCreateContext(), rung);
        listeners.compute(person, (id, present) -> {
            Set<Listener> all = present;
            if (all == null) {
                all = ConcurrentHashMap.newKeySet();
                bus.subscribe(CHANNEL + person, sender -> {
                    if (!sender.equals(self)) {
                        ringHere(person);
                    }
                });
            }
            all.add(listener);
            return all;
        });
        return () -> stop(person, listener);
    }

    private void stop(UUID person, Listener listener) {
        listeners.computeIfPresent(person, (id, all) -> {
            if (all.remove(listener) && all.isEmpty()) {
                bus.unsubscribe(CHANNEL + person);
                return null;
            }
            return all;
        });
    }

    private void ringHere(UUID person) {
        listeners.getOrDefault(person, Set.of()).forEach(Listener::ring);
    }
}
