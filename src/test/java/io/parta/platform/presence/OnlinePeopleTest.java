package io.parta.platform.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.live.bus.RedisBus;
import io.parta.testing.OwnRedis;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LV-6: who is online is known to all instances, for a while, and to nobody while Redis is away. */
class OnlinePeopleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final OwnRedis redis = new OwnRedis();
    private final Vertx vertx = Vertx.vertx();
    private final List<UUID> changed = new CopyOnWriteArrayList<>();
    private final UUID person = UUID.randomUUID();
    private RedisBus bus;
    private RedisBus otherBus;
    private OnlinePeople one;
    private OnlinePeople two;

    @BeforeEach
    void start() {
        redis.start();
        bus = new RedisBus(vertx, List.of(redis.url()));
        otherBus = new RedisBus(vertx, List.of(redis.url()));
        one = instance(bus, LONG);
        two = instance(otherBus, LONG);
        bus.start();
        otherBus.start();
        await().until(() -> bus.isConnected() && otherBus.isConnected());
    }

    @AfterEach
    void stop() {
        bus.close();
        otherBus.close();
        redis.close();
        vertx.close();
    }

    @Test
    void whoHasASocketAnywhereIsOnlineEverywhere() {
        assertThat(found(two)).contains(Set.of());

        Runnable first = one.enter(person);
        awaitOnline(two, true);
        Runnable second = two.enter(person);
        await().until(() -> changed.size() == 2);
        first.run();
        await().until(() -> changed.size() == 3);
        assertThat(found(one)).contains(Set.of(person));

        second.run();
        awaitOnline(one, false);
        assertThat(changed).hasSize(4).containsOnly(person);
    }

    @Test
    void isOnePersonForAllTheirSockets() {
        Runnable phone = one.enter(person);
        Runnable desk = one.enter(person);
        awaitOnline(two, true);

        phone.run();
        assertThat(found(two)).contains(Set.of(person));
        desk.run();
        awaitOnline(two, false);
        assertThat(changed).hasSize(2);
    }

    /** An instance that is killed says nothing: time does. */
    @Test
    void endsByItselfWithoutAHeartbeat() {
        instance(bus, Duration.ofMillis(300)).enter(person);

        await().until(() -> changed.size() == 1);
        awaitOnline(two, false);
        assertThat(redis.command("EXISTS", "parta:online:" + person).toInteger())
                .isZero();
    }

    @Test
    void comesBackWithinAMomentUnnoticed() {
        var patient =
                new OnlinePeople(vertx, bus, Clock.systemUTC(), List.of(changed::add), LONG, Duration.ofSeconds(1));
        Runnable gone = patient.enter(person);
        awaitOnline(two, true);
        gone.run();
        patient.enter(person);

        assertThat(found(two)).contains(Set.of(person));
        assertThat(changed).hasSize(1);
    }

    @Test
    void isNotKnownWhileRedisIsAwayAndKnownWhenItIsBack() {
        one.enter(person);
        awaitOnline(two, true);

        redis.stop();
        await().until(() -> found(two).isEmpty());
        UUID other = UUID.randomUUID();
        one.enter(other).run();

        redis.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> found(two).equals(Optional.of(Set.of(person))));
    }

    private void awaitOnline(OnlinePeople at, boolean online) {
        await().until(() -> found(at).equals(Optional.of(online ? Set.of(person) : Set.of())));
    }

    private Optional<Set<UUID>> found(OnlinePeople at) {
        return at.find(List.of(person)).await().atMost(PATIENCE);
    }

    private OnlinePeople instance(RedisBus at, Duration lifetime) {
        return new OnlinePeople(vertx, at, Clock.systemUTC(), List.of(changed::add), lifetime, AT_ONCE);
    }
}
