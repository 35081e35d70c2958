package io.parta.platform.graphql.transport.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.EventStreamClient;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.GraphQLSocket.Closed;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a stop does to long connections; the stop of a whole process has a test of its own. */
@QuarkusTest
class ConnectionsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Connections connections;

    @Test
    void closesSocketsWith1012AndEndsStreamsWithoutComplete() {
        List<GraphQLSocket> sockets = new ArrayList<>();
        var headers = Map.of("Authorization", "Bearer " + Tokens.of("teacher"));
        var body = new JsonObject().put("query", "subscription { notifications { cursor } }");
        try (var stream = EventStreamClient.post(graphql, headers, body)) {
            stream.expect(":\n\n");
            for (int i = 0; i < 10; i++) {
                sockets.add(GraphQLSocket.open(graphql, Tokens.of("teacher")));
            }
            assertThat(connections.count()).isGreaterThanOrEqualTo(11);
            connections.restartAll();
            sockets.forEach(socket -> assertThat(socket.expectClose()).isEqualTo(new Closed(1012, "Service restart")));
            assertThat(stream.whole()).doesNotContain("complete");
        } finally {
            sockets.forEach(GraphQLSocket::close);
        }
    }
}
