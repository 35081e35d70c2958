package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Events live in partitions by day: made ahead, forgotten after 30 days, and no insert is ever refused. */
@QuarkusTest
class EventPartitionsTest {

    private static final String INSERT =
            "INSERT INTO live_event (topic, sequence, type, facts, created_at) VALUES ('%s', 1, 'TEST', '{}', %s)";
    private static final String PARTITION = "SELECT tableoid::regclass::text FROM live_event WHERE topic = '%s'";

    @Inject
    Pool pool;

    @ConfigProperty(name = "parta.database.url")
    String url;

    @ConfigProperty(name = "parta.database.owner-username")
    String owner;

    @ConfigProperty(name = "parta.database.owner-password")
    String password;

    private final UUID topic = UUID.randomUUID();

    @Test
    void aDayWithoutAPartitionIsKeptByTheDefaultAndMovedLater() throws SQLException {
        String day = "now() - interval '20 days'";
        asApplication(INSERT.formatted(topic, day));
        assertThat(ask(PARTITION.formatted(topic))).isEqualTo("live_event_default");

        assertThat(ask("SELECT live_event_maintain()::text")).isEqualTo("true");

        assertThat(ask(PARTITION.formatted(topic)))
                .isEqualTo(ask("SELECT 'live_event_' || to_char((" + day + ") AT TIME ZONE 'UTC', 'YYYYMMDD')"));
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgotten() throws SQLException {
        asApplication(INSERT.formatted(topic, "now() - interval '32 days'"));

        ask("SELECT live_event_maintain()::text");

        assertThat(ask("SELECT count(*)::text FROM live_event WHERE topic = '" + topic + "'"))
                .isEqualTo("0");
    }

    @Test
    void theComingWeekHasItsPartitions() throws SQLException {
        ask("SELECT live_event_maintain()::text");

        assertThat(ask("SELECT count(*)::text FROM generate_series(0, 7) AS n WHERE to_regclass('live_event_' || "
                        + "to_char((now() AT TIME ZONE 'UTC')::date + n::int, 'YYYYMMDD')) IS NOT NULL"))
                .isEqualTo("8");
    }

    @Test
    void whileOneInstanceMaintainsTheOthersDoNotWait() throws SQLException {
        try (Connection other = asOwner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(hashtext('live_event_maintain'))");

            assertThat(ask("SELECT live_event_maintain()::text")).isEqualTo("false");
            other.rollback();
        }
    }

    @Test
    void theApplicationChangesNoEventAndDropsNothing() {
        for (String statement : List.of(
                "UPDATE live_event SET type = 'OTHER'",
                "DELETE FROM live_event",
                "DELETE FROM live_event_default",
                "DELETE FROM live_topic",
                "DROP TABLE live_event_default")) {
            assertThatThrownBy(() -> asApplication(statement))
                    .as(statement)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private void asApplication(String statement) {
        pool.query(statement).executeAndAwait();
    }

    private String ask(String query) {
        return pool.query(query).executeAndAwait().iterator().next().getString(0);
    }

    private Connection asOwner() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url, owner, password);
    }
}
