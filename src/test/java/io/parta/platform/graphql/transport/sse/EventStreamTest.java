package io.parta.platform.graphql.transport.sse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parta.testing.EventStreamClient;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.Notifications;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

/** Server-sent events: the very bytes, what ends a stream, and that whoever leaves leaves nothing behind. */
@QuarkusTest
class EventStreamTest {

    private static final JsonObject TIME = new JsonObject().put("query", "{ serverTime }");
    private static final JsonObject NOTIFICATIONS =
            new JsonObject().put("query", "subscription { notifications { cursor } }");
    private static final Pattern EVENT = Pattern.compile("event: next\nid: ([0-9a-v]{39})\ndata: (\\{.*})\n\n");

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Notifications notifications;

    @Inject
    MeterRegistry metrics;

    @Test
    void streamsTheOneResultOfAQuery() {
        try (var stream = EventStreamClient.post(graphql, Map.of(), TIME)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.whole())
                    .matches(":\n\nevent: next\ndata: \\{\"data\":\\{\"serverTime\":\"[^\"]+Z\"}.*}\n\n"
                            + "event: complete\ndata:\n\n");
        }
    }

    /** A stranger who sends rubbish must not fill the log with stack traces. */
    @Test
    void refusesAWrongMediaTypeWithoutAFault() {
        var faults = new ConcurrentLinkedQueue<String>();
        var listener = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                if (line.getThrown() != null) {
                    faults.add(line.getThrown().toString());
                }
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            given().header("Accept", "text/event-stream")
                    .contentType("text/plain")
                    .body("x")
                    .post("/graphql")
                    .then()
                    .statusCode(415);
        } finally {
            root.removeHandler(listener);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void streamsWhatIsWrongWithADocument() {
        var body = new JsonObject().put("query", "{ noSuchField }");
        try (var stream = EventStreamClient.post(graphql, Map.of(), body)) {
            assertThat(stream.status()).isEqualTo(200);
            String text = stream.whole();
            assertThat(text).startsWith(":\n\nevent: next\ndata: {\"errors\":[");
            assertThat(text).contains("GRAPHQL_VALIDATION_FAILED").endsWith("\n\nevent: complete\ndata:\n\n");
        }
    }

    @Test
    void streamsTheRefusalOfASubscription() {
        try (var stream = EventStreamClient.post(graphql, Map.of(), NOTIFICATIONS)) {
            assertThat(stream.whole()).contains("UNAUTHENTICATED").endsWith("event: complete\ndata:\n\n");
        }
    }

    @Test
    void answersAMalformedRequestByStatus() {
        try (var noJson = EventStreamClient.post(graphql, Map.of(), "no json");
                var text = EventStreamClient.post(graphql, Map.of("Content-Type", "text/plain"), TIME);
                var badToken = EventStreamClient.post(graphql, Map.of("Authorization", "Bearer none"), TIME)) {
            assertThat(noJson.status()).isEqualTo(400);
            assertThat(text.status()).isEqualTo(415);
            assertThat(badToken.status()).isEqualTo(401);
        }
    }

    @Test
    void streamsOnlySubscriptionsToWhoAcceptsJsonToo() {
        var both = "application/graphql-response+json, application/json, text/event-stream";
        try (var query = EventStreamClient.post(graphql, Map.of("Accept", both), TIME);
                var subscription = EventStreamClient.post(graphql, Map.of("Accept", both), NOTIFICATIONS)) {
            assertThat(query.header("Content-Type")).startsWith("application/");
            assertThat(new JsonObject(query.whole()).getJsonObject("data").getString("serverTime"))
                    .isNotNull();
            assertThat(subscription.header("Content-Type")).isEqualTo("text/event-stream");
        }
    }

    /** LV-2. */
    @Test
    void givesEachEventItsCursorAsIdAndResumesAfterIt() {
        String last;
        try (var stream = subscribe("student2", Map.of())) {
            last = firstCursor(stream, "student2");
        }
        notifications.send("student2", 3);
        try (var stream = subscribe("student2", Map.of("Last-Event-ID", last))) {
            await().atMost(GraphQLSocket.PATIENCE).until(() -> cursors(stream).size() >= 3);
            assertThat(cursors(stream)).doesNotHaveDuplicates().doesNotContain(last);
            Matcher event = EVENT.matcher(stream.text());
            assertThat(event.find()).isTrue();
            assertThat(new JsonObject(event.group(2))
                            .getJsonObject("data")
                            .getJsonObject("notifications")
                            .getString("cursor"))
                    .isEqualTo(event.group(1));
        }
    }

    @Test
    void refusesALastEventIdThatIsNone() {
        try (var stream = subscribe("student2", Map.of("Last-Event-ID", "1"))) {
            assertThat(stream.whole()).contains("INVALID_CURSOR").endsWith("event: complete\ndata:\n\n");
        }
    }

    @Test
    void keepsAnIdleStreamAliveWithComments() {
        try (var stream = subscribe("student2", Map.of())) {
            stream.expect(":\n\n:\n\n:\n\n");
            assertThat(stream.isEnded()).isFalse();
        }
    }

    /** LV-4. */
    @Test
    void endsWithTheTokenAndWithoutComplete() {
        var headers = Map.of("Authorization", "Bearer " + Tokens.brief("student2"));
        try (var stream = EventStreamClient.post(graphql, headers, NOTIFICATIONS)) {
            assertThat(stream.whole()).doesNotContain("complete", "errors");
        }
    }

    @Test
    void forgetsAStreamWhoseClientLeft() {
        double left = endings("client");
        try (var stream = subscribe("student2", Map.of())) {
            firstCursor(stream, "student2");
        }
        await().atMost(GraphQLSocket.PATIENCE)
                .untilAsserted(() -> assertThat(endings("client")).isEqualTo(left + 1));
    }

    /** LV-5. */
    @Test
    void endsFiftyStreamsThatNobodyReads() {
        String wide = IntStream.range(0, 29)
                .mapToObj(i -> "aVeryLongAliasThatMakesFramesWide" + i + ": cursor ")
                .collect(Collectors.joining("", "subscription { notifications { cursor ", "} }"));
        double ended = endings("error") + endings("slow_reader");
        List<EventStreamClient> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                var stream = EventStreamClient.postNarrow(
                        graphql, authorization("director2"), new JsonObject().put("query", wide));
                streams.add(stream);
                stream.expect(":\n\n");
            }
            streams.forEach(EventStreamClient::pause);
            notifications.send("director2", 2_000);
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(endings("error") + endings("slow_reader"))
                            .isEqualTo(ended + 50));
        } finally {
            streams.forEach(EventStreamClient::close);
        }
    }

    private EventStreamClient subscribe(String user, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(authorization(user));
        all.putAll(headers);
        return EventStreamClient.post(graphql, all, NOTIFICATIONS);
    }

    private String firstCursor(EventStreamClient stream, String user) {
        await().atMost(GraphQLSocket.PATIENCE).until(() -> {
            notifications.send(user, 1);
            return !cursors(stream).isEmpty();
        });
        List<String> seen = cursors(stream);
        return seen.get(seen.size() - 1);
    }

    private static List<String> cursors(EventStreamClient stream) {
        return EVENT.matcher(stream.text())
                .results()
                .map(event -> event.group(1))
                .toList();
    }

    private static Map<String, String> authorization(String user) {
        return Map.of("Authorization", "Bearer " + Tokens.of(user));
    }

    private double endings(String ending) {
        return metrics.find("parta.sse.ends").tag("ending", ending).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
