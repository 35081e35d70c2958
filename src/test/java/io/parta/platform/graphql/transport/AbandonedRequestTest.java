package io.parta.platform.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.execution.RunningOperations;
import io.parta.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

/** A client that leaves in the middle of a query takes nothing with it. */
@QuarkusTest
class AbandonedRequestTest {

    private static final int REQUESTS = 10_000;
    private static final List<String> PEOPLE = List.of("director", "teacher", "staff", "student", "guardian");
    private static final String BUSY = "SELECT count(*) AS busy FROM pg_stat_activity WHERE usename = current_user"
            + " AND datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";

    @Inject
    RunningOperations running;

    @Inject
    Pool pool;

    @Test
    void givesBackEveryConnection() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(32);
        var faults = new Faults();
        Logger.getLogger("").addHandler(faults);
        try {
            List<Callable<Void>> leaving = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> request(PEOPLE.get(i % PEOPLE.size())))
                    .map(AbandonedRequestTest::leaving)
                    .toList();
            for (var left : clients.invokeAll(leaving, 5, TimeUnit.MINUTES)) {
                left.get();
            }
        } finally {
            clients.shutdownNow();
        }

        // Those that waited for a connection to learn who calls have given up by then.
        await().atMost(Duration.ofSeconds(30)).until(() -> status() == 200);
        await().atMost(Duration.ofSeconds(30)).until(() -> running.count() == 0);
        await().atMost(Duration.ofSeconds(15)).until(() -> busyConnections() == 0);
        Logger.getLogger("").removeHandler(faults);
        assertThat(faults.count.get())
                .as("an overload is no fault: a stack trace for each request would be a second one")
                .isLessThan(REQUESTS / 100);
        Instant began = Instant.now();
        for (int i = 0; i < 40; i++) {
            assertThat(status()).isEqualTo(200);
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private static int status() {
        return Call.post(Call.json().header("Authorization", "Bearer " + Tokens.of("operator")), query())
                .response()
                .statusCode();
    }

    private long busyConnections() {
        return pool.query(BUSY)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong("busy");
    }

    private static Callable<Void> leaving(String request) {
        return () -> {
            RawHttp.abandon(request);
            return null;
        };
    }

    private static String request(String person) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Tokens.of(person) + "\r\nContent-Length: " + query().length() + "\r\n\r\n" + query();
    }

    private static String query() {
        return new JsonObject()
                .put("query", "{ organizations(first: 1) { nodes { id } } }")
                .encode();
    }

    /** Counts the lines of the log that have a stack trace; the pool's own timers race for a few. */
    private static final class Faults extends ExtHandler {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        protected void doPublish(ExtLogRecord line) {
            if (line.getThrown() != null) {
                count.incrementAndGet();
            }
        }
    }
}
