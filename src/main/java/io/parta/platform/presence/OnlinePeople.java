package io.parta.platform.presence;

import io.parta.platform.live.bus.RedisBus;
import io.parta.platform.live.bus.RedisBus.KeyCommand;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Counts the sockets of people on this instance and tells Redis of the people, one heartbeat for all of them together. An
 * instance that is killed is forgotten by time: in Redis a person has a sorted set of instances, each until when it counts.
 */
@ApplicationScoped
public class OnlinePeople {

    /** How long somebody counts as online after a heartbeat. */
    static final int LIFETIME_SECONDS = 50;

    private static final Logger LOG = Logger.getLogger(OnlinePeople.class);
    private static final String KEY = "parta:online:";
    private static final long BEAT_MILLIS = 20_000;
    private static final long AGAIN_MILLIS = 1_000;
    private static final int BEATS_AT_ONCE = 300;
    private static final long PATIENCE_MILLIS = 500;

    /** Who comes back within this time was never gone: a phone changes its network. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final RedisBus bus;
    private final Clock clock;
    private final List<PresenceListener> listeners;
    private final Duration lifetime;
    private final Duration grace;
    private final String self = UUID.randomUUID().toString();
    private final Map<UUID, Integer> sockets = new ConcurrentHashMap<>();
    private final AtomicBoolean beating = new AtomicBoolean();
    private long timer;

    @Inject
    OnlinePeople(Vertx vertx, RedisBus bus, Clock clock, @Any Instance<PresenceListener> listeners) {
        this(vertx, bus, clock, listeners.stream().toList(), Duration.ofSeconds(LIFETIME_SECONDS), GRACE);
    }

    OnlinePeople(
            Vertx vertx,
            RedisBus bus,
            Clock clock,
            List<PresenceListener> listeners,
            Duration lifetime,
            Duration grace) {
        this.vertx = vertx;
        this.bus = bus;
        this.clock = clock;
        this.listeners = listeners;
        this.lifetime = lifetime;
        this.grace = grace;
        bus.onReconnected(this::beatUntilHeard);
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(BEAT_MILLIS, tick -> beat());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /**
     * Somebody has a socket here.
     *
     * @return ends it; to be run once
     */
    public Runnable enter(UUID person) {
        if (sockets.merge(person, 1, Integer::sum) == 1) {
            tell(beat(List.of(person)), person);
        }
        return () -> vertx.setTimer(grace.toMillis(), late -> leave(person));
    }

    /** Whoever came back in this very moment is said to be there after they were said to be gone. */
    private void leave(UUID person) {
        if (sockets.computeIfPresent(person, (key, open) -> open == 1 ? null : open - 1) == null) {
            var gone = ask(List.of(command(person, Command.ZREM).arg(self)), List.of(person));
            tell(gone.compose(done -> sockets.containsKey(person) ? beat(List.of(person)) : gone), person);
        }
    }

    /** Which of the people are online; empty when nobody knows. Never fails and hardly waits. */
    public Uni<Optional<Set<UUID>>> find(Collection<UUID> people) {
        var wanted = List.copyOf(Set.copyOf(people));
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Optional.of(Set.of()));
        }
        String after = "(" + clock.millis();
        var counts = wanted.stream()
                .map(person -> command(person, Command.ZCOUNT).arg(after).arg("+inf"))
                .toList();
        return Uni.createFrom().emitter(emitter -> {
            Context caller = vertx.getOrCreateContext();
            ask(counts, wanted)
                    .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .onComplete(answer -> caller.runOnContext(nothing -> emitter.complete(
                            answer.succeeded() ? Optional.of(online(wanted, answer.result())) : Optional.empty())));
        });
    }

    private static Set<UUID> online(List<UUID> people, List<Response> counts) {
        var online = new HashSet<UUID>();
        for (int i = 0; i < counts.size(); i++) {
            if (Objects.requireNonNull(counts.get(i).toLong()) > 0) {
                online.add(people.get(i));
            }
        }
        return online;
    }

    /** One batch after the other: a connection takes only so many commands at once, and doorbells go by it too. */
    private Future<?> beat() {
        var all = List.copyOf(sockets.keySet());
        Future<?> done = Future.succeededFuture();
        for (int from = 0; from < all.size(); from += BEATS_AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + BEATS_AT_ONCE));
            done = done.compose(before -> beat(part));
        }
        return done;
    }

    /** Redis that is back has forgotten everybody. */
    private void beatUntilHeard() {
        if (beating.compareAndSet(false, true)) {
            beatAgain();
        }
    }

    private void beatAgain() {
        beat().onSuccess(heard -> beating.set(false))
                .onFailure(away -> vertx.setTimer(AGAIN_MILLIS, later -> beatAgain()));
    }

    private Future<List<Response>> beat(List<UUID> people) {
        String now = String.valueOf(clock.millis());
        String until = String.valueOf(clock.millis() + lifetime.toMillis());
        String life = String.valueOf(lifetime.toMillis());
        var commands = new ArrayList<Request>();
        var keys = new ArrayList<UUID>();
        for (UUID person : people) {
            commands.add(command(person, Command.ZREMRANGEBYSCORE).arg("-inf").arg(now));
            commands.add(command(person, Command.ZADD).arg(until).arg(self));
            commands.add(command(person, Command.PEXPIRE).arg(life));
            keys.addAll(Collections.nCopies(3, person));
        }
        return ask(commands, keys).onFailure(away -> LOG.debugf("Nobody learns who is online: %s", away.getMessage()));
    }

    private Future<List<Response>> ask(List<Request> commands, List<UUID> people) {
        var all = new ArrayList<KeyCommand>(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            all.add(new KeyCommand(KEY + people.get(i), commands.get(i)));
        }
        return bus.ask(all);
    }

    private static Request command(UUID person, Command name) {
        return Request.cmd(name).arg(KEY + person);
    }

    /** Whoever hears of it asks what is now: so not before Redis knows. */
    private void tell(Future<List<Response>> known, UUID person) {
        known.onSuccess(done -> listeners.forEach(one -> one.changed(person)));
    }
}
