package io.parta.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.Commands.Row;
import io.parta.platform.persistence.Probe.Call;
import io.parta.platform.persistence.Probe.Payload;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A command in bulk is a command for each row (docs/decisions/0132). */
@QuarkusTest
class CommandRowsTest {

    @Inject
    Commands commands;

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(4).toList();

    @BeforeAll
    static void table() {
        Probe.createTable();
    }

    @Test
    void whatStopsARowStopsNoOther() {
        var payloads = Probe.run(
                Call.of(null),
                () -> commands.runEach(
                        Payload.class,
                        List.of(row(0), row(Result.refused(Refusal.of(ErrorCode.NOT_FOUND))), faulty(2), row(3))));

        assertThat(payloads.stream().map(CommandRowsTest::code)).containsExactly("", "NOT_FOUND", "INTERNAL", "");
        assertThat(ids.stream().map(CommandRowsTest::rows)).containsExactly(1L, 0L, 0L, 1L);
        await().untilAsserted(() -> assertThat(commands.running()).isZero());
    }

    @Test
    void noRowBeginsInTheLastMomentBeforeTheDeadline() {
        var call = new Call(Probe.person(), null, "{}", Instant.now().plusMillis(900));

        var payloads = Probe.run(call, () -> commands.runEach(Payload.class, List.of(row(0), row(1))));

        assertThat(payloads.stream().map(CommandRowsTest::code))
                .containsExactly("DEADLINE_EXCEEDED", "DEADLINE_EXCEEDED");
        assertThat(rows(ids.get(0))).isZero();
    }

    @Test
    void eachRowKeepsTheAnswerToTheKey() {
        var call = Call.of(UUID.randomUUID().toString());
        var first = Probe.run(call, () -> commands.runEach(Payload.class, List.of(row(0), faulty(1))));

        var again = Probe.run(call, () -> commands.runEach(Payload.class, List.of(faulty(0), row(1))));

        assertThat(first.stream().map(CommandRowsTest::code)).containsExactly("", "INTERNAL");
        assertThat(again.stream().map(CommandRowsTest::code)).containsExactly("", "");
        assertThat(again.get(0)).isEqualTo(first.get(0));
        assertThat(rows(ids.get(1))).isOne();
    }

    private Row<UnitOfWork, Payload> row(int place) {
        UUID id = ids.get(place);
        return new Row<>(Payload::refused, CommandRowsTest::allowed, (unit, same) -> persist(unit, id));
    }

    private static Row<UnitOfWork, Payload> row(Result<Payload> result) {
        return new Row<>(Payload::refused, CommandRowsTest::allowed, (unit, same) -> Uni.createFrom()
                .item(result));
    }

    private Row<UnitOfWork, Payload> faulty(int place) {
        UUID id = ids.get(place);
        return new Row<>(Payload::refused, CommandRowsTest::allowed, (unit, same) -> persist(unit, id)
                .invoke(done -> {
                    throw new IllegalArgumentException("fault");
                }));
    }

    private static Uni<Result<UnitOfWork>> allowed(UnitOfWork unit) {
        return Uni.createFrom().item(Result.done(unit));
    }

    private static Uni<Result<Payload>> persist(UnitOfWork unit, UUID id) {
        return unit.session().persist(new ProbeEntity(id, "n" + id)).replaceWith(Result.done(Payload.of(id, "n" + id)));
    }

    private static String code(Payload payload) {
        return payload.userErrors().isEmpty()
                ? ""
                : payload.userErrors().get(0).code().name();
    }

    private static long rows(UUID id) {
        return Probe.number("SELECT count(*) FROM command_probe WHERE id = ?", id);
    }
}
