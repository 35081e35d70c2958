package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.OwnRedis;
import io.parta.testing.Tokens;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-5 on two processes of the packaged service: a thousand guesses at once, and no more looked at than the limit says. */
class InvitationGuessingIT {

    private static final int GUESSES = 1_000;
    private static final int AT_ONCE = 64;
    private static final int OF_A_PERSON = 20;
    private static final int OF_AN_ADDRESS = 150;

    private static final String ACCEPT = "mutation($input: InvitationAcceptInput!) { invitationAccept(input: $input) {"
            + " outcome userErrors { code } } }";
    private static final String PREVIEW =
            "query($token: String!) { invitationPreview(token: $token) { organizationName } }";

    private static final OwnRedis REDIS = new OwnRedis();
    private static final Map<String, String> ENVIRONMENT = new HashMap<>(PackagedService.engines());
    private static PackagedService one;
    private static PackagedService two;
    private static UUID school;

    @BeforeAll
    static void startBoth() throws Exception {
        REDIS.start();
        ENVIRONMENT.put("PARTA_REDIS_URL", REDIS.url());
        ENVIRONMENT.put("PARTA_LIMITS_SECRET_PERSON_FAILURES", String.valueOf(OF_A_PERSON));
        ENVIRONMENT.put("PARTA_LIMITS_SECRET_ADDRESS_FAILURES", String.valueOf(OF_AN_ADDRESS));
        ENVIRONMENT.put("PARTA_LIMITS_PERSON_POINTS", "1000000");
        // Two cold processes at once: what waits shall wait, not fail.
        ENVIRONMENT.put("PARTA_DATABASE_WAIT_TIMEOUT", "8s");
        ENVIRONMENT.put("PARTA_LIMITS_ANONYMOUS_POINTS", "1000000");
        one = PackagedService.start(ENVIRONMENT);
        two = PackagedService.start(ENVIRONMENT);
        String id = OrganizationWriter.register(one).id();
        school = TypeId.decode("org", id).orElseThrow();
        one.graphql(
                Tokens.of("operator"),
                "mutation($id: ID!) { organizationVerify(input: {id: $id}) { userErrors { code } } }",
                new JsonObject().put("id", id));
        List.of("stranger", "educator")
                .forEach(user -> one.graphql(Tokens.of(user), "{ viewer { version } }", new JsonObject()));
    }

    @AfterAll
    static void stopBoth() throws Exception {
        if (one != null) {
            one.close();
        }
        if (two != null) {
            two.close();
        }
        REDIS.close();
    }

    /** The tests of another run have the same address and people. */
    @BeforeEach
    void forgetAttempts() throws Exception {
        var vertx = Vertx.vertx();
        var database = PgConnectOptions.fromUri(ENVIRONMENT.get("PARTA_DATABASE_URL"))
                .setUser(ENVIRONMENT.get("PARTA_DATABASE_USERNAME"))
                .setPassword(ENVIRONMENT.get("PARTA_DATABASE_PASSWORD"));
        try {
            PgConnection.connect(vertx, database)
                    .compose(connection ->
                            connection.query("DELETE FROM secret_attempt").execute())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void onePersonIsHeardAsOftenAsTheLimitSaysAndTheirNeighbourStill() {
        String token = Tokens.of("stranger");
        String right = invitation();

        var answers = together(i -> accepted(i % 2 == 0 ? one : two, token, guess()));

        assertThat(answers)
                .isEqualTo(Map.of(
                        "INVITATION_NOT_VALID", (long) OF_A_PERSON, "RATE_LIMITED", (long) GUESSES - OF_A_PERSON));
        assertThat(accepted(two, token, right))
                .as("past the limit the right one is not looked at")
                .isEqualTo("RATE_LIMITED");
        assertThat(accepted(one, Tokens.of("educator"), right)).isEqualTo("JOINED");
    }

    @Test
    void oneAddressIsHeardAsOftenAsTheLimitSays() {
        var answers = together(i -> previewed(i % 2 == 0 ? one : two, guess()));

        assertThat(answers)
                .isEqualTo(Map.of("none", (long) OF_AN_ADDRESS, "RATE_LIMITED", (long) GUESSES - OF_AN_ADDRESS));
    }

    /** Whoever has the right link is never refused because many have it at once. */
    @Test
    void aWholeSchoolOpensItsLinksFromOneAddress() {
        String right = invitation();

        var answers = together(i -> previewed(i % 2 == 0 ? one : two, right));

        assertThat(answers).isEqualTo(Map.of("shown", (long) GUESSES));
    }

    private static String accepted(PackagedService service, String person, String token) {
        var variables = new JsonObject().put("input", new JsonObject().put("token", token));
        var answer = service.graphql(person, ACCEPT, variables);
        if (answer.containsKey("errors")) {
            return code(answer);
        }
        var payload = answer.getJsonObject("data").getJsonObject("invitationAccept");
        return payload.getString("outcome") != null
                ? payload.getString("outcome")
                : payload.getJsonArray("userErrors").getJsonObject(0).getString("code");
    }

    private static String previewed(PackagedService service, String token) {
        var body = service.post(
                new JsonObject().put("query", PREVIEW).put("variables", new JsonObject().put("token", token)));
        return body.containsKey("errors")
                ? code(body)
                : body.getJsonObject("data").getJsonObject("invitationPreview") == null ? "none" : "shown";
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private static String invitation() {
        var input = new JsonObject()
                .put("organizationId", TypeId.encode("org", school))
                .put("role", "STAFF");
        return one.graphql(
                        Tokens.of("operator"),
                        "mutation($input: InvitationCreateInput!) { invitationCreate(input: $input) { link { token } } }",
                        new JsonObject().put("input", input))
                .getJsonObject("data")
                .getJsonObject("invitationCreate")
                .getJsonObject("link")
                .getString("token");
    }

    /** A token of the organisation that nobody made. */
    private static String guess() {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        var bytes = ByteBuffer.allocate(32)
                .putLong(school.getMostSignificantBits())
                .putLong(school.getLeastSignificantBits())
                .put(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** How many were answered what. */
    private static Map<String, Long> together(IntFunction<String> guess) {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> answers = IntStream.range(0, GUESSES)
                    .mapToObj(i -> callers.submit(() -> guess.apply(i)))
                    .toList();
            return answers.stream()
                    .map(InvitationGuessingIT::get)
                    .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
        } finally {
            callers.shutdownNow();
        }
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get(2, TimeUnit.MINUTES);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
