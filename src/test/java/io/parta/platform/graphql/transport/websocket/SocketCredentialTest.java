package io.parta.platform.graphql.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.live.PersonBell;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.GraphQLSocket.Closed;
import io.parta.testing.Notifications;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** LV-4: a socket lives as long as its credential, renewed or not, and no longer than its person is welcome. */
@QuarkusTest
class SocketCredentialTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Notifications people;

    @Inject
    PersonBell bell;

    @Test
    void closesWhenTheTokenExpires() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            Instant expiry = acknowledged(socket, Tokens.brief("teacher2"));
            assertThat(socket.expectClose()).isEqualTo(new Closed(4401, "Token expired"));
            assertThat(Instant.now()).isBetween(expiry.minusMillis(100), expiry.plusSeconds(5));
        }
    }

    @Test
    void livesOnWithATokenRenewedByPing() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            Instant first = acknowledged(socket, Tokens.brief("teacher2"));
            Instant second = first;
            while (!second.isAfter(first.plusSeconds(2))) {
                socket.ping(authorization(Tokens.brief("teacher2")));
                JsonObject payload = socket.expect("pong").getJsonObject("payload");
                assertThat(payload.getBoolean("renewed")).isTrue();
                second = Instant.parse(payload.getString("expiresAt"));
            }
            assertThat(socket.expectClose().code()).isEqualTo(4401);
            assertThat(Instant.now()).isAfter(second.minusMillis(100));
        }
    }

    /** LV-4: a role that was taken away must not live on in a stream whose socket is renewed again and again. */
    @Test
    void beginsStreamsAgainWhenTheNewTokenCarriesOtherRights() {
        String subscription = "subscription { notifications { cursor } }";
        try (var socket = GraphQLSocket.open(graphql, Tokens.fresh("teacher2"))) {
            socket.subscribe("1", subscription);
            socket.ping(authorization(Tokens.fresh("teacher2")));
            assertThat(socket.expect("pong").getJsonObject("payload").getBoolean("renewed"))
                    .isTrue();

            socket.ping(authorization(Tokens.ofScope("teacher2", "profile")));

            assertThat(socket.expect("pong").getJsonObject("payload").getBoolean("renewed"))
                    .isTrue();
            assertThat(socket.expect("error", "1")
                            .getJsonArray("payload")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"))
                    .isEqualTo("RESYNC_REQUIRED");
            socket.subscribe("1", subscription);
            socket.ping(authorization(Tokens.ofScope("teacher2", "profile")));
            assertThat(socket.expect("pong").getJsonObject("payload").getBoolean("renewed"))
                    .isTrue();
            socket.subscribe("2", "{ serverTime }");
            socket.expect("next", "2");
        }
    }

    @Test
    void closesAtATokenOfAnotherPerson() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
            socket.ping(authorization(Tokens.of("student")));
            assertThat(socket.expectClose()).isEqualTo(new Closed(4403, "Forbidden: another subject or client"));
        }
    }

    @Test
    void closesAtATokenOfAnotherClient() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
            socket.ping(authorization(Tokens.brief("teacher2")));
            assertThat(socket.expectClose().code()).isEqualTo(4403);
        }
    }

    @Test
    void doesNotLogInAnAnonymousSocketByPing() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.ping(authorization(Tokens.of("teacher2")));
            assertThat(socket.expectClose().code()).isEqualTo(4403);
        }
    }

    @Test
    void keepsTheOldTokenWhenTheNewOneIsNotGood() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
            socket.ping(authorization("no.such.token"));
            JsonObject payload = socket.expect("pong").getJsonObject("payload");
            assertThat(payload.getBoolean("renewed")).isFalse();
            assertThat(payload.getString("code")).isEqualTo("UNAUTHENTICATED");
            socket.subscribe("1", "{ viewer { id } }");
            assertThat(socket.expect("next", "1").getJsonObject("payload").getJsonArray("errors"))
                    .isNull();
        }
    }

    @Test
    void closesTheSocketsOfAPersonWhoIsBlockedAndRefusesNewOnes() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("stranger"))) {
            people.block("stranger", true);
            bell.ring(people.personOf("stranger"));
            assertThat(socket.expectClose()).isEqualTo(new Closed(4403, "Forbidden: PERSON_BLOCKED"));
            try (var again = GraphQLSocket.connect(graphql)) {
                again.init(Tokens.of("stranger"));
                assertThat(again.expectClose()).isEqualTo(new Closed(4403, "Forbidden: PERSON_BLOCKED"));
            }
        } finally {
            people.block("stranger", false);
        }
    }

    @Test
    void noticesABlockAtTheNextOperationEvenIfNoBellRang() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("stranger"))) {
            people.block("stranger", true);
            socket.subscribe("1", "{ serverTime }");
            assertThat(socket.expectClose().code()).isEqualTo(4403);
        } finally {
            people.block("stranger", false);
        }
    }

    @Test
    void leavesOtherPeopleAloneWhenABellRings() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
            bell.ring(people.personOf("teacher2"));
            socket.subscribe("1", "{ serverTime }");
            socket.expect("next", "1");
            assertThat(socket.isClosed()).isFalse();
        }
    }

    private static Instant acknowledged(GraphQLSocket socket, String token) {
        socket.init(token);
        Instant expiry = Instant.parse(
                socket.expect("connection_ack").getJsonObject("payload").getString("expiresAt"));
        assertThat(Duration.between(Instant.now(), expiry)).isLessThan(Duration.ofSeconds(10));
        return expiry;
    }

    private static JsonObject authorization(String token) {
        return new JsonObject().put("authorization", "Bearer " + token);
    }
}
