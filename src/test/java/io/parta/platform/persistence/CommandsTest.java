package io.parta.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.Probe.Call;
import io.parta.platform.persistence.Probe.Payload;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A command is one transaction with a session of its own. */
@QuarkusTest
class CommandsTest {

    @Inject
    Commands commands;

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeAll
    static void table() {
        Probe.createTable();
    }

    @Test
    void commitsWhatItChanged() {
        UUID id = UUID.randomUUID();

        Payload payload = Probe.run(Call.of(null), () -> create(id, "n" + id));

        assertThat(payload).isEqualTo(Payload.of(id, "n" + id));
        assertThat(rows(id)).isOne();
    }

    @Test
    void changesNothingWhenItRefuses() {
        UUID id = UUID.randomUUID();

        Payload payload = Probe.run(
                Call.of(null),
                () -> commands.run(Payload.class, Payload::refused, unit -> unit.session()
                        .persist(new ProbeEntity(id, "n" + id))
                        .call(() -> unit.session().flush())
                        .replaceWith(Result.refused(Refusal.at(ErrorCode.NOT_ALLOWED, "input", "name")))));

        assertThat(payload.thing()).isNull();
        assertThat(payload.userErrors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.NOT_ALLOWED);
            assertThat(error.message()).isEqualTo("You have no right to do this.");
            assertThat(error.path()).containsExactly("input", "name");
        });
        assertThat(rows(id)).isZero();
    }

    @Test
    void doesNotWorkWithoutTheRight() {
        UUID id = UUID.randomUUID();

        Payload payload = Probe.run(
                Call.of(null),
                () -> commands.<String, Payload>run(
                        Payload.class,
                        Payload::refused,
                        unit -> Uni.createFrom().item(Result.refused(Refusal.of(ErrorCode.NOT_FOUND))),
                        (unit, right) -> persist(unit, id, "n" + id)));

        assertThat(payload.userErrors()).extracting(error -> error.code()).containsExactly(ErrorCode.NOT_FOUND);
        assertThat(rows(id)).isZero();
    }

    @Test
    void rollsBackOnAFault() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> Probe.run(
                        Call.of(null),
                        () -> commands.run(Payload.class, Payload::refused, unit -> persist(unit, id, "n" + id)
                                .call(() -> unit.session().flush())
                                .invoke(result -> {
                                    throw new IllegalArgumentException("fault");
                                }))))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(rows(id)).isZero();
        await().untilAsserted(() -> assertThat(commands.running()).isZero());
    }

    @Test
    void refusesAViolatedConstraintAsItsServiceSays() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Probe.run(Call.of(null), () -> create(first, "same" + first));

        Payload payload = Probe.run(Call.of(null), () -> create(second, "same" + first));

        assertThat(payload.userErrors())
                .extracting(error -> error.code())
                .containsExactly(ErrorCode.ORGANIZATION_ALREADY_REGISTERED);
        assertThat(rows(second)).isZero();
    }

    @Test
    void refusesAStaleVersionWithConflict() {
        UUID id = UUID.randomUUID();
        Probe.run(Call.of(null), () -> create(id, "n" + id));

        Payload payload = Probe.run(
                Call.of(null),
                () -> commands.run(Payload.class, Payload::refused, unit -> unit.session()
                        .find(ProbeEntity.class, id)
                        .invoke(probe -> Probe.execute(
                                "UPDATE command_probe SET count = 7, version = version + 1 WHERE id = '" + id + "'"))
                        .invoke(probe -> probe.count++)
                        .map(probe -> Result.done(Payload.of(id, probe.name)))));

        assertThat(payload.userErrors()).extracting(error -> error.code()).containsExactly(ErrorCode.CONFLICT);
        assertThat(Probe.number("SELECT count FROM command_probe WHERE id = ?", id))
                .isEqualTo(7);
    }

    /** A service that hops to another thread has a bug; the connection must come back all the same. */
    @Test
    void returnsItsConnectionFromAWorkThatLeavesItsThread() {
        UUID id = UUID.randomUUID();

        Payload payload = Probe.run(
                Call.of(null),
                () -> commands.run(Payload.class, Payload::refused, unit -> persist(unit, id, "n" + id)
                        .emitOn(Infrastructure.getDefaultWorkerPool())));

        assertThat(payload.userErrors()).isEmpty();
        assertThat(rows(id)).isOne();
    }

    /** Sibling root mutations run on one Vert.x context, where a shared session would fail. */
    @Test
    void runsSiblingsOnOneContextInSessionsOfTheirOwn() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            ids.add(UUID.randomUUID());
        }

        var payloads = Probe.run(Call.of(null), () -> Uni.join()
                .all(ids.stream().map(id -> create(id, "n" + id)).toList())
                .andFailFast());

        assertThat(payloads)
                .extracting(payload -> payload.thing().id())
                .containsExactlyElementsOf(ids.stream().map(UUID::toString).toList());
        assertThat(ids).allSatisfy(id -> assertThat(rows(id)).isOne());
    }

    @Test
    void runsAHundredAtConcurrencyEight() {
        UUID id = UUID.randomUUID();
        for (int round = 0; round < 13; round++) {
            var answers = new ArrayList<CompletableFuture<Payload>>();
            for (int i = 0; i < 8; i++) {
                UUID one = UUID.randomUUID();
                answers.add(Probe.start(Call.of(null), () -> create(one, id + "/" + one)));
            }
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().userErrors()).isEmpty());
        }

        assertThat(Probe.number("SELECT count(*) FROM command_probe WHERE name LIKE ?", id + "/%"))
                .isEqualTo(104);
        await().untilAsserted(() -> assertThat(commands.running()).isZero());
    }

    @Test
    void endsWhenItsClientLeavesAndReturnsItsConnection() {
        UUID id = UUID.randomUUID();
        int leaving = 60;

        for (int i = 0; i < leaving; i++) {
            UUID one = UUID.randomUUID();
            Probe.run(Call.of(null), () -> {
                create(one, id + "/" + one).subscribe().with(payload -> {}).cancel();
                return Uni.createFrom().voidItem();
            });
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Probe.number("SELECT count(*) FROM command_probe WHERE name LIKE ?", id + "/%"))
                .isEqualTo(leaving));
        await().untilAsserted(() -> assertThat(commands.running()).isZero());
        assertThat(Probe.numberAsApplication(
                        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'parta-commands'"
                                + " AND datname = current_database() AND state <> 'idle'"))
                .isZero();
    }

    /** A work that waits for something that never comes ends with its transaction, and the pool is whole again. */
    @Test
    void endsAWorkThatNeverEnds() {
        int connections = ConfigProvider.getConfig().getValue("parta.database.command-connections", Integer.class);
        var stuck = new ArrayList<CompletableFuture<Payload>>();
        for (int i = 0; i < connections; i++) {
            stuck.add(Probe.start(
                    Call.of(null),
                    () -> commands.run(Payload.class, Payload::refused, unit -> persist(
                                    unit, UUID.randomUUID(), "stuck" + UUID.randomUUID())
                            .call(() -> unit.session().flush())
                            .chain(() -> Uni.createFrom().nothing()))));
        }

        assertFails(ErrorCode.UNAVAILABLE, () -> Probe.run(Call.of(null), () -> create(UUID.randomUUID(), "no room")));
        assertThat(stuck).allSatisfy(answer -> assertThatThrownBy(
                        () -> answer.orTimeout(20, TimeUnit.SECONDS).join())
                .cause()
                .isInstanceOfSatisfying(
                        ApiException.class, late -> assertThat(late.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED)));

        UUID next = UUID.randomUUID();
        assertThat(Probe.run(Call.of(null), () -> create(next, "n" + next)).userErrors())
                .isEmpty();
        await().untilAsserted(() -> assertThat(commands.running()).isZero());
        assertThat(Probe.number("SELECT count(*) FROM command_probe WHERE name LIKE 'stuck%'"))
                .isZero();
    }

    @Test
    void doesNotBeginAfterTheDeadlineOfItsRequest() {
        UUID id = UUID.randomUUID();
        var late = new Call(Probe.person(), null, "{}", Instant.now().minusMillis(1));

        assertThatThrownBy(() -> Probe.run(late, () -> create(id, "n" + id)))
                .cause()
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.DEADLINE_EXCEEDED));

        assertThat(rows(id)).isZero();
    }

    @Test
    void givesUpALockAfterTwoSeconds() throws Exception {
        UUID id = UUID.randomUUID();
        Probe.run(Call.of(null), () -> create(id, "n" + id));

        try (var holder = Probe.owner()) {
            holder.setAutoCommit(false);
            try (var lock = holder.prepareStatement("SELECT 1 FROM command_probe WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, id);
                lock.executeQuery();
            }
            assertThatThrownBy(() -> Probe.run(
                            Call.of(null),
                            () -> commands.run(Payload.class, Payload::refused, unit -> unit.session()
                                    .find(ProbeEntity.class, id)
                                    .invoke(probe -> probe.count++)
                                    .map(probe -> Result.done(Payload.of(id, probe.name))))))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ErrorCode.UNAVAILABLE));
        }
        assertThat(Probe.number("SELECT count FROM command_probe WHERE id = ?", id))
                .isZero();
    }

    @Test
    void everyConnectionGivesUpByItselfAndKeepsItsEncoding() {
        var settings = Probe.run(Call.of(null), () -> sessions.openSession().chain(session -> session.createNativeQuery(
                        "SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout') || ' ' ||"
                                + " current_setting('transaction_timeout') || ' ' || current_setting('application_name')"
                                + " || ' ' || current_setting('client_encoding') || ' ' || current_setting('DateStyle')",
                        String.class)
                .getSingleResult()
                .eventually(session::close)));

        assertThat(settings).isEqualTo("2s 8s 9s parta-commands UTF8 ISO, MDY");
    }

    private Uni<Payload> create(UUID id, String name) {
        return commands.run(Payload.class, Payload::refused, unit -> persist(unit, id, name));
    }

    private static Uni<Result<Payload>> persist(UnitOfWork unit, UUID id, String name) {
        unit.refuseOn("command_probe_name_key", Refusal.of(ErrorCode.ORGANIZATION_ALREADY_REGISTERED));
        return unit.session().persist(new ProbeEntity(id, name)).replaceWith(Result.done(Payload.of(id, name)));
    }

    private static void assertFails(ErrorCode code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code));
    }

    private static long rows(UUID id) {
        return Probe.number("SELECT count(*) FROM command_probe WHERE id = ?", id);
    }
}
