package io.parta.platform.graphql.limits;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.limits.Budget.Charge;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.parta.platform.ratelimit.Allowance;
import io.parta.platform.ratelimit.Allowance.Refill;
import io.parta.platform.ratelimit.Buckets;
import io.parta.testing.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AX-1: budgets of persons, vendors and addresses, as a client meets them. */
@QuarkusTest
class BudgetTest {

    private static final String USER = "stranger";

    @Inject
    Budget budget;

    @Inject
    Buckets buckets;

    @Inject
    LimitsConfig limits;

    @Inject
    RedisDataSource redis;

    @Inject
    Reads reads;

    private final Set<String> spent = new HashSet<>();

    @BeforeEach
    void allInstancesCountTogether() {
        var any = new Allowance("test:any", 1, Duration.ofSeconds(1), Refill.WINDOW);
        Awaitility.await().until(() -> {
            buckets.take(any, 0).await().atMost(Duration.ofSeconds(5));
            return buckets.isShared();
        });
    }

    @AfterEach
    void giveBack() {
        spent.forEach(key -> redis.key().del("limit:" + key));
    }

    @Test
    void aPersonWhoSpentTheHourIsToldWhenToComeBack() {
        String person = "person:" + spendAllOf(USER);

        Response refused = post(USER, "{ viewer { __typename } }");

        assertThat(refused.statusCode()).isEqualTo(429);
        long wait = Long.parseLong(refused.header("Retry-After"));
        assertThat(wait).isBetween(1L, limits.personPeriod().toSeconds());
        JsonObject extensions = new JsonObject(refused.asString())
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions");
        assertThat(extensions.getString("code")).isEqualTo("RATE_LIMITED");
        assertThat(extensions.getBoolean("retryable")).isTrue();
        assertThat(extensions.getJsonObject("cost").getLong("remaining")).isZero();
        redis.key().del("limit:" + person);
        assertThat(post(USER, "{ viewer { __typename } }").statusCode()).isEqualTo(200);
    }

    /** Parsing costs more than most operations: rubbish is charged, and who has nothing left gets none of it parsed. */
    @Test
    void anInvalidDocumentCostsAPointAndIsNotParsedForWhoHasNone() {
        String rubbish = "{ noSuchField" + UUID.randomUUID().toString().replace("-", "") + " }";
        long before = remaining();

        post(USER, rubbish);
        assertThat(remaining()).as("one for the rubbish, one for asking").isEqualTo(before - 2);

        spendAllOf(USER);
        assertThat(post(USER, rubbish + " # again").statusCode()).isEqualTo(429);
    }

    /** Known texts are planned anew for a choice of conditions that was not met: past a limit it costs a point too. */
    @Test
    void aPlanPastALimitCostsAPointWhenItIsMade() {
        String wide = "query N" + UUID.randomUUID().toString().replace("-", "") + " { viewer { "
                + IntStream.range(0, 31).mapToObj("a%d: __typename "::formatted).collect(joining()) + "} }";
        long before = remaining();

        assertThat(post(USER, wide).statusCode()).isEqualTo(400);
        assertThat(post(USER, wide).statusCode()).as("known by now").isEqualTo(400);

        assertThat(remaining()).as("one for the first, one for asking").isEqualTo(before - 2);
    }

    /** A valid text whose variables are not: to be parsed for nothing, every time another. */
    @Test
    void aTextThatIsMetFirstAndDoesNotRunCostsAPoint() {
        String name = "N" + UUID.randomUUID().toString().replace("-", "");
        long before = remaining();

        assertThat(post(USER, "query " + name + "($id: ID!) { node(id: $id) { id } }")
                        .statusCode())
                .isEqualTo(400);

        assertThat(remaining()).isEqualTo(before - 2);
    }

    /** A document of thirty mutations is thirty mutations. */
    @Test
    void aMutationCostsTenPointsForEachOfItsRootFields() {
        String update = "profileUpdate(input: {version: -1}) { userErrors { code } } ";
        long before = remaining();

        JsonObject one = cost("mutation { __typename " + update + "}");
        JsonObject three = cost("mutation { a: " + update + "b: " + update + "c: " + update + "}");

        assertThat(one.getInteger("requested")).isEqualTo(11);
        assertThat(three.getInteger("requested")).isEqualTo(31);
        assertThat(three.getLong("remaining")).isEqualTo(before - 42);
    }

    private static JsonObject cost(String document) {
        return new JsonObject(post(USER, document).asString())
                .getJsonObject("extensions")
                .getJsonObject("cost");
    }

    private static long remaining() {
        return new JsonObject(post(USER, "{ viewer { __typename } }").asString())
                .getJsonObject("extensions")
                .getJsonObject("cost")
                .getLong("remaining");
    }

    @Test
    void anotherPersonOfTheSameAddressGoesOn() {
        spendAllOf(USER);

        assertThat(post("operator", "{ viewer { __typename } }").statusCode()).isEqualTo(200);
    }

    @Test
    void aVendorGetsItsBurstAndThenItsRate() {
        var vendor = new Viewer(
                Viewer.Kind.VENDOR, null, "v" + UUID.randomUUID(), "s", null, Set.of(), Set.of(), Instant.MAX);

        Charge burst = charge(vendor, 1_000);
        Charge over = charge(vendor, 500);

        assertThat(budget.limit(vendor)).isEqualTo(1_000);
        assertThat(burst.allowed()).isTrue();
        assertThat(over.allowed()).isFalse();
        assertThat(over.retryAfterSeconds()).isBetween(1L, 5L);
    }

    @Test
    void badTokensOfAnAddressAreToldToWaitWhileGoodOnesGoOn() {
        String address = "failures:127.0.0.1";
        spent.add(address);
        redis.key().del("limit:" + address);
        assertThat(postWithToken("bad", "{ serverTime }").statusCode()).isEqualTo(401);
        var left = new Allowance(address, limits.addressFailures(), limits.addressFailuresPeriod(), Refill.WINDOW);
        buckets.take(left, limits.addressFailures() - 1).await().atMost(Duration.ofSeconds(5));

        Response refused = postWithToken("bad", "{ serverTime }");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.header("Retry-After")))
                .isBetween(1L, limits.addressFailuresPeriod().toSeconds());
        assertThat(post(USER, "{ viewer { __typename } }").statusCode()).isEqualTo(200);
    }

    private UUID spendAllOf(String user) {
        String token = Tokens.of(user);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        post(user, "{ viewer { __typename } }");
        UUID person = reads.find(
                        "SELECT id FROM person WHERE keycloak_subject = $1",
                        Tuple.of(new JsonObject(claims).getString("sub")),
                        row -> row.getUUID("id"))
                .await()
                .atMost(Duration.ofSeconds(5))
                .orElseThrow();
        var viewer = new Viewer(Viewer.Kind.PERSON, person, "web", "s", null, Set.of(), Set.of(), Instant.MAX);
        spent.add(viewer.principalKey());
        long left = charge(viewer, 0).cost().remaining();
        assertThat(charge(viewer, (int) left).allowed()).isTrue();
        return person;
    }

    private Charge charge(Viewer viewer, int points) {
        return budget.charge(viewer, "127.0.0.1", points).await().atMost(Duration.ofSeconds(5));
    }

    private static Response post(String user, String document) {
        return postWithToken(Tokens.of(user), document);
    }

    private static Response postWithToken(String token, String document) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .accept("application/graphql-response+json")
                .body(new JsonObject().put("query", document).encode())
                .post("/graphql");
    }
}
