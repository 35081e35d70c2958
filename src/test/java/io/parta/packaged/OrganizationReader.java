package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.live.LiveCursor;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A client that follows an organisation's events, and goes on behind its last cursor after whatever happens. */
final class OrganizationReader implements AutoCloseable {

    private static final String FOLLOW = "subscription($id: ID!, $after: String) {"
            + " organizationEvents(organizationId: $id, after: $after) { cursor type organizationVersion } }";

    private final String organization;
    private final List<Long> sequences = new ArrayList<>();
    private String cursor;
    private GraphQLSocket socket;
    private JsonObject ended;

    /** @param cursor of the snapshot; null begins now */
    OrganizationReader(String organization, String cursor) {
        this.organization = organization;
        this.cursor = cursor;
    }

    OrganizationReader follow(PackagedService service) {
        return follow(service, Tokens.of("operator"));
    }

    OrganizationReader follow(PackagedService service, String token) {
        socket = GraphQLSocket.open(service.uri("/graphql"), token);
        socket.subscribe("1", FOLLOW, new JsonObject().put("id", organization).put("after", cursor));
        return this;
    }

    GraphQLSocket socket() {
        return socket;
    }

    /** What has come so far. */
    List<Long> read() {
        for (JsonObject message : socket.drain()) {
            if (message.getString("type").equals("next")) {
                var event =
                        message.getJsonObject("payload").getJsonObject("data").getJsonObject("organizationEvents");
                cursor = event.getString("cursor");
                sequences.add(LiveCursor.decode(cursor).orElseThrow().sequence());
            } else if (!message.getString("type").equals("pong")) {
                ended = message;
            }
        }
        return sequences;
    }

    /** Everything from the first number to the last has come: nothing lost, nothing twice, in order. */
    void assertHas(long first, long last) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(read()).hasSizeGreaterThanOrEqualTo((int) (last - first + 1));
        });
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first, last).boxed().toList());
        assertThat(ended).isNull();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
