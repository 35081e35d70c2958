package io.parta.platform.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.Reads;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code Idempotency-Key} as a client meets it. A second run of this mutation could not pass for the first: it would be
 * refused, because the version it names is gone.
 */
@QuarkusTest
class IdempotencyKeyTest {

    private static final String UPDATE = """
            mutation Rename($input: ProfileUpdateInput!) {
              profileUpdate(input: $input) { viewer { __typename } userErrors { code path message } }
            }""";

    private static final String USER = "stranger";

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Reads reads;

    private final String key = UUID.randomUUID().toString();
    private JsonObject input;
    private int version;

    @BeforeEach
    void read() {
        post(null, "{ viewer { __typename } }", new JsonObject());
        version = version();
        input = new JsonObject().put("version", version).put("nickname", "n" + key.substring(0, 8));
    }

    @Test
    void theSameRequestGetsTheFirstAnswer() {
        Response first = update(key);

        Response again = update(key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(payload(first).getJsonArray("userErrors")).isEmpty();
        assertThat(payload(first).getJsonObject("viewer")).isNotNull();
        assertThat(payload(again)).isEqualTo(payload(first));
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void twentyParallelTwinsChangeOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            var calls = new ArrayList<Callable<Response>>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> update(key));
            }
            int done = 0;
            for (Future<Response> answer : clients.invokeAll(calls)) {
                JsonObject body = new JsonObject(answer.get().asString());
                if (body.containsKey("errors")) {
                    assertThat(code(body)).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
                } else {
                    assertThat(payload(answer.get()).getJsonArray("userErrors")).isEmpty();
                    done++;
                }
            }
            assertThat(done).isPositive();
            assertThat(version()).isEqualTo(version + 1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        update(key);
        input.put("nickname", "another");

        Response other = update(key);

        assertThat(code(new JsonObject(other.asString()))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void aRefusalIsRepeatedToo() {
        input.put("firstName", (String) null);
        Response first = update(key);

        Response again = update(key);

        assertThat(payload(first).getJsonArray("userErrors").getJsonObject(0).getString("code"))
                .isEqualTo("INVALID_INPUT");
        assertThat(payload(again)).isEqualTo(payload(first));
        assertThat(version()).isEqualTo(version);
    }

    /** Over a socket the key travels as {@code extensions.idempotencyKey}; it is the same key. */
    @Test
    void aSocketGetsTheAnswerThatHttpGot() {
        Response first = update(key);
        JsonObject request = new JsonObject()
                .put("query", UPDATE)
                .put("operationName", "Rename")
                .put("variables", new JsonObject().put("input", input))
                .put("extensions", new JsonObject().put("idempotencyKey", key));

        try (GraphQLSocket socket = GraphQLSocket.open(graphql, Tokens.of(USER))) {
            socket.send(GraphQLSocket.subscription("1", request));
            JsonObject again = socket.expect("next", "1").getJsonObject("payload");

            assertThat(again.getJsonObject("data").getJsonObject("profileUpdate"))
                    .isEqualTo(payload(first));
        }
        assertThat(version()).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { __typename } }",
                "mutation { a: profileUpdate(input: {version: 0}) { userErrors { code } }"
                        + " b: profileUpdate(input: {version: 0}) { userErrors { code } } }"
            })
    void onlyOneRootMutationMayHaveAKey(String document) {
        Response answer = post(key, document, new JsonObject());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(new JsonObject(answer.asString()))).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertThat(version()).isEqualTo(version);
    }

    /** One root mutation, however often it is written, and beside the name of the type. */
    @Test
    void theSameRootMutationTwiceIsOne() {
        String twice = UPDATE.replace(
                        "userErrors { code path message } }", "userErrors { code path message } } __typename ...Again")
                + " fragment Again on Mutation { profileUpdate(input: $input) { viewer { id } } }";

        Response answer = post(key, twice, new JsonObject().put("input", input));

        assertThat(payload(answer).getJsonObject("viewer").getString("id")).isNotNull();
        assertThat(version()).isEqualTo(version + 1);
    }

    private Response update(String key) {
        return post(key, UPDATE, new JsonObject().put("input", input));
    }

    private static Response post(String key, String document, JsonObject variables) {
        var request = given().contentType("application/json")
                .accept("application/graphql-response+json")
                .header("Authorization", "Bearer " + Tokens.of(USER));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(new JsonObject()
                        .put("query", document)
                        .put("variables", variables)
                        .encode())
                .post("/graphql");
    }

    private static JsonObject payload(Response answer) {
        JsonObject body = new JsonObject(answer.asString());
        assertThat(body.containsKey("errors")).as(body.encode()).isFalse();
        return body.getJsonObject("data").getJsonObject("profileUpdate");
    }

    private static String code(JsonObject body) {
        return body.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private int version() {
        String claims =
                new String(Base64.getUrlDecoder().decode(Tokens.of(USER).split("\\.")[1]), StandardCharsets.UTF_8);
        return reads.find(
                        "SELECT version FROM person WHERE keycloak_subject = $1",
                        Tuple.of(new JsonObject(claims).getString("sub")),
                        row -> row.getInteger("version"))
                .await()
                .atMost(Duration.ofSeconds(5))
                .orElseThrow();
    }
}
