package io.parta.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.live.PersonBell;
import io.parta.platform.persistence.Reads;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.GraphQLSocket.Closed;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of a log-in session ends its tokens and sockets, and those of no other session. */
@QuarkusTest
class LogoutTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    PersonDirectory people;

    @Inject
    PersonBell bell;

    @Inject
    Reads reads;

    @Test
    void refusesTheTokensOfAnEndedSessionAndNoOthers() {
        String ended = Tokens.fresh("staff");
        String other = Tokens.fresh("staff");
        assertThat(viewerStatus(ended)).isEqualTo(200);

        end(ended);

        assertThat(viewerStatus(ended)).isEqualTo(401);
        assertThat(viewerStatus(other)).isEqualTo(200);
    }

    /** A token that was stolen before its owner ever called must not be good for one call after the log-out. */
    @Test
    void refusesTheFirstCallOfAPersonWhoseSessionHasEnded() {
        String subject = UUID.randomUUID().toString();
        String session = UUID.randomUUID().toString();
        people.endSession(subject, session).await().atMost(Duration.ofSeconds(10));

        var person = people.recognise(subject, session, "Ольга").await().atMost(Duration.ofSeconds(10));

        assertThat(person.loggedOut()).isTrue();
        assertThat(people.recognise(subject, UUID.randomUUID().toString(), "Ольга")
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .loggedOut())
                .isFalse();
    }

    /** LV-4. */
    @Test
    void closesTheSocketsOfAnEndedSessionAndNoOthers() {
        String ended = Tokens.fresh("staff");
        try (var its = GraphQLSocket.open(graphql, ended);
                var others = GraphQLSocket.open(graphql, Tokens.fresh("staff"))) {
            end(ended);

            assertThat(its.expectClose()).extracting(Closed::code).isEqualTo(4401);
            others.subscribe("1", "{ viewer { id } }");
            assertThat(others.expect("next", "1").getJsonObject("payload").containsKey("errors"))
                    .isFalse();
        }
    }

    @Test
    void refusesWhatIsNoLogoutTokenAndKeepsNothing() {
        long before = endedSessions();

        assertThat(post("")).isEqualTo(400);
        assertThat(post("logout_token=")).isEqualTo(400);
        assertThat(post("logout_token=a.b.c")).isEqualTo(400);
        assertThat(post("logout_token=" + Tokens.of("staff"))).isEqualTo(400);

        assertThat(endedSessions()).isEqualTo(before);
    }

    private void end(String token) {
        JsonObject claims = new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        people.endSession(claims.getString("sub"), claims.getString("sid"))
                .invoke(person -> bell.ring(person.orElseThrow()))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private long endedSessions() {
        return reads.find("SELECT count(*) AS n FROM ended_session", Tuple.tuple(), row -> row.getLong("n"))
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow();
    }

    private static int viewerStatus(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept", "application/graphql-response+json")
                .contentType("application/json")
                .body("{\"query\":\"{ viewer { id } }\"}")
                .post("/graphql")
                .statusCode();
    }

    private static int post(String form) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(LogoutRoute.PATH)
                .statusCode();
    }
}
