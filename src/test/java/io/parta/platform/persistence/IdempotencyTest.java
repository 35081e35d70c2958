package io.parta.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Probe.Call;
import io.parta.platform.persistence.Probe.Payload;
import io.parta.platform.schedule.Sweeps;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request with an idempotency key has one effect and one answer for 24 hours. */
@QuarkusTest
class IdempotencyTest {

    @Inject
    Commands commands;

    @Inject
    IdempotencyCleaning cleaning;

    @Inject
    Sweeps sweeps;

    private final AtomicInteger works = new AtomicInteger();
    private final AtomicBoolean allowed = new AtomicBoolean(true);
    private final Call call = Call.of(UUID.randomUUID().toString());
    private final UUID topic = UUID.randomUUID();

    @BeforeAll
    static void table() {
        Probe.createTable();
    }

    @BeforeEach
    void mayByDefault() {
        allowed.set(true);
    }

    @Test
    void twentyParallelTwinsHaveOneEffectAndOneEvent() {
        var answers = new ArrayList<CompletableFuture<Payload>>();
        for (int i = 0; i < 20; i++) {
            answers.add(Probe.start(call, this::create));
        }

        var payloads = new ArrayList<Payload>();
        for (var answer : answers) {
            try {
                payloads.add(answer.orTimeout(30, TimeUnit.SECONDS).join());
            } catch (CompletionException refused) {
                assertThat(refused.getCause())
                        .isInstanceOfSatisfying(ApiException.class, twin -> assertThat(twin.code())
                                .isEqualTo(ErrorCode.IDEMPOTENCY_IN_PROGRESS));
            }
        }
        assertThat(payloads).isNotEmpty();
        assertThat(payloads.stream().distinct()).hasSize(1);
        assertThat(works).hasValue(1);
        assertThat(effects()).isOne();
        assertThat(events()).isOne();
    }

    @Test
    void aTwinIsToldAtOnceWhileTheFirstRuns() throws Exception {
        var working = new CountDownLatch(1);
        var go = new CompletableFuture<Void>();
        var first = Probe.start(
                call,
                () -> commands.run(Payload.class, Payload::refused, unit -> Uni.createFrom()
                        .voidItem()
                        .invoke(working::countDown)
                        .chain(() -> Uni.createFrom().completionStage(go))
                        .map(nothing -> Result.done(Payload.of(topic, "slow")))));
        assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();

        assertFails(ErrorCode.IDEMPOTENCY_IN_PROGRESS, () -> Probe.run(call, this::create));
        go.complete(null);

        assertThat(first.join().thing()).isNotNull();
        assertThat(works).hasValue(0);
    }

    @Test
    void theSameRequestGetsTheFirstAnswerWithoutWork() {
        Payload first = Probe.run(call, this::create);

        Payload again = Probe.run(call, this::create);

        assertThat(again).isEqualTo(first);
        assertThat(again.thing()).isNotNull();
        assertThat(works).hasValue(1);
        assertThat(effects()).isOne();
        assertThat(events()).isOne();
    }

    @Test
    void theOrderOfTheMembersOfABodyIsNoDifference() {
        Payload first = Probe.run(body("{\"input\":{\"a\":1,\"b\":[null,\"x\"]}}"), this::create);

        Payload again = Probe.run(body("{\"input\":{\"b\":[null,\"x\"],\"a\":1}}"), this::create);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void anotherBodyIsRefused() {
        Probe.run(body("{\"input\":{\"a\":1}}"), this::create);

        assertFails(ErrorCode.IDEMPOTENCY_KEY_REUSED, () -> Probe.run(body("{\"input\":{\"a\":\"1\"}}"), this::create));

        assertThat(works).hasValue(1);
        assertThat(effects()).isOne();
    }

    @Test
    void aKeyOfAnotherPersonIsAnotherKey() {
        Payload first = Probe.run(call, this::create);
        Payload other = Probe.run(new Call(Probe.person(), call.key(), call.body()), this::create);

        assertThat(other).isNotEqualTo(first);
        assertThat(works).hasValue(2);
    }

    @Test
    void anonymousRequestsHaveNoKeys() {
        assertFails(
                ErrorCode.UNAUTHENTICATED, () -> Probe.run(new Call(Viewer.ANONYMOUS, call.key(), "{}"), this::create));

        assertThat(works).hasValue(0);
    }

    @Test
    void aRightLostMeanwhileIsRefusedAndNothingIsRevealed() {
        Probe.run(call, this::create);
        allowed.set(false);

        Payload again = Probe.run(call, this::create);

        assertThat(again.thing()).isNull();
        assertThat(again.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.NOT_ALLOWED);
        allowed.set(true);
        assertThat(Probe.run(call, this::create).thing()).isNotNull();
        assertThat(works).hasValue(1);
    }

    @Test
    void aRefusalIsAnAnswerTooAndLeavesNothingElse() {
        Payload first = Probe.run(call, () -> createRefused(ErrorCode.INVALID_INPUT));

        Payload again = Probe.run(call, this::create);

        assertThat(first.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.INVALID_INPUT);
        assertThat(again).isEqualTo(first);
        assertThat(works).hasValue(1);
        assertThat(effects()).isZero();
        assertThat(events()).isZero();
    }

    @Test
    void aViolatedConstraintIsAnAnswerTooAndTheKeyIsKept() {
        UUID id = UUID.randomUUID();
        Probe.run(Call.of(null), () -> persist(id, "taken" + topic));

        Payload first = Probe.run(call, () -> persist(UUID.randomUUID(), "taken" + topic));
        Payload again = Probe.run(call, () -> persist(UUID.randomUUID(), "free" + topic));

        assertThat(first.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.NOT_FOUND);
        assertThat(again).isEqualTo(first);
        assertThat(works).hasValue(2);
    }

    @Test
    void aRetryableRefusalIsNotKept() {
        Probe.run(call, () -> createRefused(ErrorCode.CONFLICT));

        assertThat(Probe.run(call, this::create).thing()).isNotNull();
        assertThat(works).hasValue(2);
        assertThat(effects()).isOne();
    }

    @Test
    void aFaultIsNotKept() {
        assertThatThrownBy(() -> Probe.run(
                        call,
                        () -> commands.run(Payload.class, Payload::refused, unit -> {
                            throw new IllegalArgumentException("fault");
                        })))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);

        assertThat(Probe.run(call, this::create).thing()).isNotNull();
        assertThat(effects()).isOne();
    }

    @Test
    void aClientThatLeftFindsItsAnswer() {
        Probe.run(call, () -> {
            create().subscribe().with(payload -> {}).cancel();
            return Uni.createFrom().voidItem();
        });

        Payload again = org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .until(() -> Probe.run(call, this::create), payload -> payload.thing() != null);

        assertThat(again.userErrors()).isEmpty();
        assertThat(works).hasValue(1);
        assertThat(effects()).isOne();
    }

    @Test
    void after24HoursTheKeyIsFreeAndTheRowGoes() {
        Probe.run(call, this::create);
        expire();
        Probe.run(call, this::create);
        assertThat(works).hasValue(2);

        expire();
        int removed = Probe.run(Call.of(null), () -> sweeps.now(cleaning));

        assertThat(removed).isPositive();
        assertThat(Probe.number("SELECT count(*) FROM idempotency WHERE key = ?", call.key()))
                .isZero();
    }

    @Test
    void aSecondCommandUnderOneKeyIsAFault() {
        assertThatThrownBy(() -> Probe.run(call, () -> create().chain(this::create)))
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private Uni<Payload> create() {
        return commands.<Boolean, Payload>run(
                Payload.class,
                Payload::refused,
                unit -> Uni.createFrom()
                        .item(allowed.get() ? Result.done(true) : Result.refused(Refusal.of(ErrorCode.NOT_ALLOWED))),
                (unit, right) -> work(unit).map(Result::done));
    }

    private Uni<Payload> createRefused(ErrorCode code) {
        return commands.run(Payload.class, Payload::refused, unit -> work(unit)
                .call(() -> unit.session().flush())
                .replaceWith(Result.refused(Refusal.of(code))));
    }

    private Uni<Payload> persist(UUID id, String name) {
        return commands.run(Payload.class, Payload::refused, unit -> {
            works.incrementAndGet();
            unit.refuseOn("command_probe_name_key", Refusal.of(ErrorCode.NOT_FOUND));
            return unit.session().persist(new ProbeEntity(id, name)).replaceWith(Result.done(Payload.of(id, name)));
        });
    }

    private Uni<Payload> work(UnitOfWork unit) {
        works.incrementAndGet();
        UUID id = UUID.randomUUID();
        unit.emit(new NewEvent(topic, "PROBE_CREATED", new JsonObject().put("id", id.toString())));
        return unit.session()
                .persist(new ProbeEntity(id, topic + "/" + id))
                .replaceWith(Payload.of(id, topic + "/" + id));
    }

    private Call body(String json) {
        return new Call(call.viewer(), call.key(), json);
    }

    private long effects() {
        return Probe.number("SELECT count(*) FROM command_probe WHERE name LIKE ?", topic + "/%");
    }

    private long events() {
        return Probe.number("SELECT count(*) FROM live_event WHERE topic = ?", topic);
    }

    private void expire() {
        Probe.execute("UPDATE idempotency SET expires_at = expires_at - interval '24 hours' WHERE key = '" + call.key()
                + "'");
    }

    private static void assertFails(ErrorCode code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code));
    }
}
