package io.parta.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.persistence.Probe.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads and single-statement writes, on connections that give up by themselves and come back. */
@QuarkusTest
class ReadsTest {

    private static final String SETTINGS = """
            SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout') || ' ' ||
                   current_setting('transaction_timeout') || ' ' || current_setting('application_name') || ' ' ||
                   current_setting('client_encoding') || ' ' || current_setting('DateStyle') AS settings""";

    @Inject
    Reads reads;

    @Inject
    Writes writes;

    @Inject
    StatementCounts counts;

    @BeforeAll
    static void table() {
        Probe.createTable();
    }

    @Test
    void everyConnectionGivesUpByItself() {
        assertThat(Probe.run(
                        Call.of(null), () -> reads.list(SETTINGS, Tuple.tuple(), row -> row.getString("settings"))))
                .containsExactly("2s 8s 9s parta-reads UTF8 ISO, MDY");
        assertThat(Probe.run(
                        Call.of(null),
                        () -> writes.returning(SETTINGS, Tuple.tuple(), row -> row.getString("settings"))))
                .containsExactly("2s 8s 9s parta-writes UTF8 ISO, MDY");
    }

    @Test
    void findsOneOrNothing() {
        String sql = "SELECT n FROM generate_series(1, 3) n WHERE n = $1";

        assertThat(Probe.run(Call.of(null), () -> reads.find(sql, Tuple.of(2), row -> row.getInteger("n"))))
                .contains(2);
        assertThat(Probe.run(Call.of(null), () -> reads.find(sql, Tuple.of(9), row -> row.getInteger("n"))))
                .isEmpty();
    }

    @Test
    void readsColumnsByTheirNames() {
        String sql =
                "SELECT n AS number, 'a' AS word, n * 2 AS number, NULL::text AS nothing FROM generate_series(1, 2) n";

        var rows = Probe.run(Call.of(null), () -> reads.list(sql, Tuple.tuple(), row -> row));

        assertThat(rows).extracting(row -> row.getInteger("number")).containsExactly(1, 2);
        assertThat(rows).extracting(row -> row.getString("word")).containsOnly("a");
        assertThat(rows.get(1).getValue("nothing")).isNull();
        assertThat(rows.get(1).getColumnIndex("nothing")).isEqualTo(3);
        assertThat(rows.get(1).getInteger(2)).isEqualTo(4);
        assertThatThrownBy(() -> rows.get(0).getString("other")).hasMessageContaining("Column other does not exist");
    }

    @Test
    void countsStatementsByText() {
        String sql = "SELECT 'counted' AS word WHERE $1";
        long before = counts.snapshot().getOrDefault(sql, 0L);

        Probe.run(Call.of(null), () -> reads.list(sql, Tuple.of(true), row -> row.getString("word")));
        Probe.run(Call.of(null), () -> reads.list(sql, Tuple.of(false), row -> row.getString("word")));

        assertThat(counts.snapshot().get(sql)).isEqualTo(before + 2);
    }

    @Test
    void namesTheConstraintAWriteViolates() {
        String sql = "INSERT INTO command_probe (id, name) VALUES ($1, $2)";
        String name = "write" + UUID.randomUUID();
        Probe.run(Call.of(null), () -> writes.execute(sql, Tuple.of(UUID.randomUUID(), name)));

        assertThatThrownBy(() -> Probe.run(Call.of(null), () -> writes.execute(sql, Tuple.of(UUID.randomUUID(), name))))
                .cause()
                .isInstanceOfSatisfying(PgException.class, violation -> assertThat(violation.getConstraint())
                        .isEqualTo("command_probe_name_key"));
        assertThat(Probe.number("SELECT count(*) FROM command_probe WHERE name = ?", name))
                .isOne();
    }

    @Test
    void aStatementOverItsTimeIsADeadlineExceeded() {
        assertThatThrownBy(() -> Probe.run(
                        Call.of(null),
                        () -> reads.list("SELECT pg_sleep(20)::text AS slept", Tuple.tuple(), row -> "slept")))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ApiException.class, late -> assertThat(late.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
    }

    @Test
    void aFullPoolIsUnavailableSoonerThanTheDeadline() {
        int connections = ConfigProvider.getConfig().getValue("parta.database.write-connections", Integer.class);
        var busy = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < connections; i++) {
            busy.add(Probe.start(Call.of(null), () -> writes.execute("SELECT pg_sleep(6)::text", Tuple.tuple())));
        }

        assertThatThrownBy(() -> Probe.run(Call.of(null), () -> writes.execute("SELECT 1", Tuple.tuple())))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ApiException.class, full -> assertThat(full.code()).isEqualTo(ErrorCode.UNAVAILABLE));

        busy.forEach(CompletableFuture::join);
        assertThat(Probe.run(Call.of(null), () -> writes.execute("SELECT 1", Tuple.tuple())))
                .isOne();
    }

    @Test
    void manyAbandonedReadsLeaveEveryConnectionUsable() {
        Probe.run(Call.of(null), () -> {
            for (int i = 0; i < 2_000; i++) {
                reads.list("SELECT $1::int AS n", Tuple.of(i), row -> row.getInteger("n"))
                        .subscribe()
                        .with(list -> {})
                        .cancel();
            }
            return Uni.createFrom().voidItem();
        });

        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> assertThat(
                        Probe.numberAsApplication(
                                "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'parta-reads'"
                                        + " AND datname = current_database() AND state <> 'idle'"))
                .isZero());
        assertThat(fiftyReads()).allSatisfy(answer -> assertThat(answer.join()).contains(1));
    }

    /** What a restart of PostgreSQL does to clients: every connection is ended, new ones are accepted. */
    @Test
    void everyPoolRecoversAfterItsConnectionsWereCut() {
        fiftyReads().forEach(CompletableFuture::join);

        for (int round = 0; round < 3; round++) {
            Probe.numberAsApplication("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    + " WHERE application_name IN ('parta-reads', 'parta-writes', 'parta-commands')"
                    + " AND datname = current_database()");
            await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> {
                assertThat(fiftyReads())
                        .allSatisfy(answer -> assertThat(answer.join()).contains(1));
                assertThat(Probe.run(
                                Call.of(null),
                                () -> writes.execute(
                                        "UPDATE command_probe SET count = count WHERE false", Tuple.tuple())))
                        .isZero();
            });
        }
    }

    private List<CompletableFuture<Optional<Integer>>> fiftyReads() {
        var answers = new ArrayList<CompletableFuture<Optional<Integer>>>();
        for (int i = 0; i < 50; i++) {
            answers.add(Probe.start(
                            Call.of(null), () -> reads.find("SELECT 1 AS n", Tuple.tuple(), row -> row.getInteger("n")))
                    .orTimeout(10, TimeUnit.SECONDS));
        }
        return answers;
    }
}
