package io.parta.platform.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport by the GraphQL over HTTP specification. */
@QuarkusTest
class GraphQLOverHttpTest {

    private static final String TIME = "{ serverTime }";

    @Test
    void answersAQueryWithItsCost() {
        var answer = Call.post(TIME);

        assertThat(answer.response().statusCode()).isEqualTo(200);
        assertThat(answer.response().contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.data().getString("serverTime")).endsWith("Z");
        var cost = answer.body().getJsonObject("extensions").getJsonObject("cost");
        assertThat(cost.getInteger("requested")).isEqualTo(1);
        assertThat(cost.getLong("remaining")).isPositive();
        assertThat(cost.getString("resetAt")).endsWith("Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/graphql-response+json                                               | application/graphql-response+json
            text/html, application/json;q=0.5, application/graphql-response+json;q=0.9      | application/graphql-response+json
            application/json, application/graphql-response+json                             | application/json
            */*                                                                             | application/json
            """)
    void answersInTheTypeThatIsPreferred(String accept, String type) {
        var answer = Call.post(Call.json().header("Accept", accept), Call.request(TIME));

        assertThat(answer.response().contentType()).isEqualTo(type + "; charset=utf-8");
    }

    @Test
    void refusesToAnswerInAnotherType() {
        Call.post(Call.json().header("Accept", "text/html"), Call.request(TIME)).isRefused(406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/json; charset=windows-1251"
            })
    void refusesEveryBodyButJson(String contentType) {
        Call.post(Call.typed(contentType), Call.request(TIME)).isRefused(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesABodyWithoutAType() throws Exception {
        String body = Call.request(TIME);
        String request = "POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;

        assertThat(RawHttp.exchange(request)).startsWith("HTTP/1.1 415 ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            [{"query":"{ serverTime }"}]                                   | BAD_REQUEST
            '{"query":' | BAD_REQUEST
            {}                                                             | BAD_REQUEST
            {"query":7}                                                    | BAD_REQUEST
            {"query":"{ serverTime }","variables":[]}                      | BAD_REQUEST
            {"query":"{ serverTime }","operationName":1}                   | BAD_REQUEST
            {"query":"{ serverTime }","operationName":"B"}                 | BAD_REQUEST
            {"query":"query A { serverTime } query B { serverTime }"}      | BAD_REQUEST
            {"query":"{ serverTime"}                                       | GRAPHQL_PARSE_FAILED
            {"query":"{ nothing }"}                                        | GRAPHQL_VALIDATION_FAILED
            {"query":"query ($a: Boolean!) { serverTime @skip(if: $a) }"}  | INVALID_INPUT
            {"query":"query ($a: Boolean = true) { serverTime @skip(if: $a) }","variables":{"a":null}} | INVALID_INPUT
            {"query":"{ serverTime }","variables":{"a":1e100000000}}       | NUMBER_OUT_OF_RANGE
            {"query":"{ organizations(first: 1e100000000) { nodes { id } } }"} | NUMBER_OUT_OF_RANGE
            """)
    void refusesWithAStatusAndACode(String body, String code) {
        Call.post(Call.strict(), body).isRefused(400, code);
    }

    /** A well-formed request with a faulty document is 200 for clients that know only application/json. */
    @Test
    void answersAFaultyDocumentWithTwoHundredAsPlainJson() {
        Call.post("{ nothing }").isRefused(200, "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void readsAQueryFromGet() {
        var answer = new Call.Answer(given().queryParam("query", "query ($a: Boolean!) { serverTime @include(if: $a) }")
                .queryParam("variables", "{\"a\":true}")
                .get("/graphql"));

        assertThat(answer.data().getString("serverTime")).endsWith("Z");
    }

    @Test
    void refusesAMutationByGet() {
        var answer = new Call.Answer(
                given().queryParam("query", "mutation { __typename }").get("/graphql"));

        answer.isRefused(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.response().header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void refusesOtherMethods(String method) {
        new Call.Answer(Call.json().body(Call.request(TIME)).request(method, "/graphql"))
                .isRefused(405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        assertThat(Call.post(Call.json(), "{}").error().getString("message")).containsPattern("[а-я]");

        var english = Call.post(Call.json().header("Accept-Language", "en-GB, ru;q=0.5"), "{}")
                .error();
        assertThat(english.getString("message")).matches("[\\x20-\\x7e]+");
        assertThat(english.getJsonObject("extensions").getBoolean("retryable")).isFalse();
        assertThat(english.getJsonObject("extensions").getString("traceId")).matches("[0-9a-f]{32}");
    }

    @Test
    void refusesABadToken() {
        var answer = Call.post(Call.json().header("Authorization", "Bearer rubbish"), Call.request(TIME));

        answer.isRefused(401, "UNAUTHENTICATED");
        assertThat(answer.response().header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesAnIdempotencyKeyWithoutExactlyOneRootMutation() {
        String two = "mutation { a: __typename ...F } fragment F on Mutation { b: __typename }";
        for (String query : new String[] {TIME, two}) {
            Call.post(Call.json().header("Idempotency-Key", "k1"), Call.request(query))
                    .isRefused(400, "INVALID_IDEMPOTENCY_KEY");
        }
        Call.post(Call.json().header("Idempotency-Key", "a b"), Call.request("mutation { __typename }"))
                .isRefused(400, "INVALID_IDEMPOTENCY_KEY");
    }

    @Test
    void sendsSecurityHeadersAndNoCorsByDefault() {
        var response = Call.post(Call.json().header("Origin", "https://stranger.example"), Call.request(TIME))
                .response();

        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void hasNoRouteOfSmallRye() {
        for (String path : new String[] {
            "/unused-smallrye-graphql",
            "/unused-smallrye-graphql/schema.graphql",
            "/q/graphql-ui",
            "/q/graphql-ui/index.html"
        }) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(Call.json().body(Call.request(TIME)).post(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
