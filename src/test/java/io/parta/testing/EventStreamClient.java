package io.parta.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A client of server-sent events that shows a test the very bytes. */
public final class EventStreamClient implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx();

    private final HttpClientResponse response;
    private final StringBuffer text = new StringBuffer();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private EventStreamClient(HttpClientResponse response) {
        this.response = response;
        response.handler(bytes -> text.append(bytes.toString(StandardCharsets.UTF_8)));
        response.endHandler(ignored -> ended.complete(null));
        response.exceptionHandler(ended::completeExceptionally);
    }

    public static EventStreamClient post(URI graphql, Map<String, String> headers, JsonObject body) {
        return post(graphql, headers, body.encode());
    }

    public static EventStreamClient post(URI graphql, Map<String, String> headers, String body) {
        return post(graphql, headers, body, new HttpClientOptions());
    }

    /** A stream whose system takes little from a connection that the test does not read. */
    public static EventStreamClient postNarrow(URI graphql, Map<String, String> headers, JsonObject body) {
        return post(graphql, headers, body.encode(), new HttpClientOptions().setReceiveBufferSize(4_096));
    }

    private static EventStreamClient post(
            URI graphql, Map<String, String> headers, String body, HttpClientOptions options) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(graphql.toString())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "text/event-stream");
        headers.forEach(request::putHeader);
        var client = new CompletableFuture<EventStreamClient>();
        // On one event loop with its connection: a short answer would end before another thread listens to it.
        VERTX.runOnContext(v -> VERTX.createHttpClient(options)
                .request(request)
                .compose(opened -> opened.send(body))
                .map(EventStreamClient::new)
                .onSuccess(client::complete)
                .onFailure(client::completeExceptionally));
        return client.orTimeout(20, TimeUnit.SECONDS).join();
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.getHeader(name);
    }

    /** All that has come so far. */
    public String text() {
        return text.toString();
    }

    /** Waits until this has come. */
    public EventStreamClient expect(String part) {
        Awaitility.await()
                .atMost(GraphQLSocket.PATIENCE)
                .untilAsserted(
                        () -> org.assertj.core.api.Assertions.assertThat(text()).contains(part));
        return this;
    }

    /** Waits for the end and gives all that came. */
    public String whole() {
        ended.orTimeout(GraphQLSocket.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return text();
    }

    public boolean isEnded() {
        return ended.isDone();
    }

    public void pause() {
        response.pause();
    }

    public void resume() {
        response.resume();
    }

    @Override
    public void close() {
        response.request().connection().close();
    }
}
