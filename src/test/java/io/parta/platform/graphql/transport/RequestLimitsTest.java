package io.parta.platform.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each limit over HTTP: what is just allowed, and the first that is not. */
@QuarkusTest
class RequestLimitsTest {

    @Test
    void takesABodyOfTheLimitAndNoByteMore() {
        String body = Call.request("{ serverTime }");
        String largest = body + " ".repeat(256 * 1024 - body.length());

        assertThat(Call.post(Call.json(), largest).data().getString("serverTime"))
                .endsWith("Z");
        Call.post(Call.json(), largest + " ").isRefused(413, "REQUEST_TOO_LARGE");
    }

    /** The length is not announced, so the body is counted as it comes. */
    @Test
    void countsABodyThatComesInChunks() throws Exception {
        String head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        String chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";

        assertThat(RawHttp.exchange(head + chunk.repeat(8) + "1\r\n \r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
    }

    /** A body that never ends holds its memory no longer than a request may take, and its connection neither. */
    @Test
    void closesTheConnectionOfABodyThatDoesNotEnd() throws IOException {
        assertThat(RawHttp.exchange("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Accept: application/graphql-response+json\r\nContent-Length: 1000\r\n\r\n{"))
                .startsWith("HTTP/1.1 504 ")
                .contains("DEADLINE_EXCEEDED");
    }

    @Test
    void takesTwoThousandTokensAndNotOneMore() {
        assertThat(Call.post("{" + "__typename ".repeat(1_998) + "}").data().getString("__typename"))
                .isEqualTo("Query");
        Call.post(Call.strict(), Call.request("{" + "__typename ".repeat(1_999) + "}"))
                .isRefused(400, "DOCUMENT_TOO_LARGE");
    }

    /** Validation walks from fragment to fragment: a hundred and fifty in a chain kept an event loop busy for 0.3 s. */
    @Test
    void takesSixtyFragmentsAndNotOneMore() {
        assertThat(Call.post(chain(60)).data().getString("__typename")).isEqualTo("Query");
        Call.post(Call.strict(), Call.request(chain(61))).isRefused(400, "DOCUMENT_TOO_LARGE");
    }

    private static String chain(int fragments) {
        var document = new StringBuilder("{ ...f1 }");
        for (int i = 1; i < fragments; i++) {
            document.append(" fragment f%d on Query { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
        }
        return document + " fragment f" + fragments + " on Query { __typename }";
    }

    /** The block string's indentation is taken away in quadratic time; texts that long travel as variables. */
    @Test
    void refusesADocumentOfMoreThanSixtyFourThousandCharactersOrThirtyThousandBlanks() {
        String lines = "{ node(id: \"\"\"" + " \n".repeat(32_760) + "\"\"\") { id } }";
        Call.post(Call.strict(), Call.request(lines)).isRefused(400, "DOCUMENT_TOO_LARGE");
        Call.post(Call.strict(), Call.request("{" + " ".repeat(30_001) + "__typename}"))
                .isRefused(400, "DOCUMENT_TOO_LARGE");
        assertThat(Call.post("{" + " ".repeat(20_000) + "__typename}").data().getString("__typename"))
                .isEqualTo("Query");
    }

    @Test
    void takesTheDepthOfTheLimitAndNotOneMore() {
        String deepest = "{ __schema { types { fields { type " + "{ ofType ".repeat(10) + "{ name }" + " }".repeat(14);

        assertThat(Call.post(deepest).data().getJsonObject("__schema")).isNotNull();
        Call.post(Call.strict(), Call.request(deepest.replace("{ name }", "{ ofType { name } }")))
                .isRefused(400, "DEPTH_LIMIT_EXCEEDED");
    }

    @Test
    void takesThirtyAliasesAndNotOneMore() {
        var aliases = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            aliases.append("a%d: __typename ".formatted(i));
        }

        assertThat(Call.post("{" + aliases + "}").data().getString("a30")).isEqualTo("Query");
        Call.post(Call.strict(), Call.request("{" + aliases + "more: __typename}"))
                .isRefused(400, "ALIAS_LIMIT_EXCEEDED");
    }

    @Test
    void takesTwentyDirectivesAndNotOneMore() {
        String field = "__typename @include(if: true) ";

        assertThat(Call.post("{" + field.repeat(20) + "}").data().getString("__typename"))
                .isEqualTo("Query");
        Call.post(Call.strict(), Call.request("{" + field.repeat(21) + "}")).isRefused(400, "DIRECTIVE_LIMIT_EXCEEDED");
    }

    @Test
    void refusesMoreThanTenThousandNodes() {
        String document = "{ organizations(first: 100) { nodes { auditLog(first: %d) { nodes { id } } } } }";

        assertThat(Call.post(document.formatted(99)).code())
                .as("allowed by the limits, refused for want of a log-in")
                .isEqualTo("UNAUTHENTICATED");
        Call.post(Call.strict(), Call.request(document.formatted(100))).isRefused(400, "NODE_LIMIT_EXCEEDED");
    }

    /** Aliases of the same fragment: a text of some kilobytes would be a plan of seven thousand fields. */
    @Test
    void refusesAnOperationThatIsTooLargeToPlan() {
        String fields = many(600, "b%d: __typename ");
        String document = "{ " + many(12, "a%d: organizations { ...F } ") + "} fragment F on OrganizationConnection { "
                + fields + "}";

        Call.post(Call.strict(), Call.request(document)).isRefused(400, "DOCUMENT_TOO_LARGE");
        Call.post(Call.strict(), Call.request(document)).isRefused(400, "DOCUMENT_TOO_LARGE");
    }

    @Test
    void takesTheWholeIntrospectionAndNoCircles() {
        JsonObject schema =
                Call.post(IntrospectionQuery.INTROSPECTION_QUERY).data().getJsonObject("__schema");
        assertThat(schema.getJsonArray("types").size()).isGreaterThan(50);

        assertThat(Call.post("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")
                        .code())
                .isEqualTo("NODE_LIMIT_EXCEEDED");
        Call.post(Call.strict(), Call.request("{ __schema { types { " + many(31, "a%d: name ") + "} } }"))
                .isRefused(400, "ALIAS_LIMIT_EXCEEDED");
    }

    /** Three thousand objects are within every other limit; it has run, so its status is that of an answer. */
    @Test
    void answersAMebibyteInTestsAndNotMore() {
        String organization = TestOrganization.verified().id();
        String document = "query ($ids: [ID!]!) { %s} fragment F on Organization { id kind fullName shortName inn kpp "
                + "ogrn phone email timeZone createdAt updatedAt verifiedAt eventsCursor region { code } }";
        JsonObject ids = new JsonObject().put("ids", new JsonArray(Collections.nCopies(100, organization)));

        assertThat(Api.as("operator")
                        .data(document.formatted(many(10, "a%d: nodes(ids: $ids) { ...F } ")), ids)
                        .getJsonArray("a9"))
                .hasSize(100);

        var request = new JsonObject()
                .put("query", document.formatted(many(30, "a%d: nodes(ids: $ids) { ...F } ")))
                .put("variables", ids);
        var answer =
                Call.post(Call.strict().header("Authorization", "Bearer " + Tokens.of("operator")), request.encode());
        assertThat(answer.code()).isEqualTo("RESPONSE_TOO_LARGE");
        assertThat(answer.response().statusCode()).isEqualTo(200);
        assertThat(answer.body().containsKey("data")).isTrue();
        assertThat(answer.body().getValue("data")).isNull();
        assertThat(answer.error().getJsonObject("extensions").getBoolean("retryable"))
                .isFalse();
    }

    private static String many(int times, String part) {
        return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining());
    }

    /** CVE-2026-76763: the next requests are answered, so no event loop is busy with the number. */
    @Test
    void staysAliveAfterLargeExponents() {
        for (int i = 0; i < 8; i++) {
            Call.post(Call.strict(), "{\"query\":\"{ serverTime }\",\"variables\":{\"a\":-1.5E+99999999}}")
                    .isRefused(400, "NUMBER_OUT_OF_RANGE");
        }
        for (int i = 0; i < 8; i++) {
            assertThat(Call.post("{ serverTime }").data().getString("serverTime"))
                    .endsWith("Z");
        }
    }
}
