package io.parta.platform.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Documents by their hash: Apollo's protocol and {@code documentId}. */
@QuarkusTest
class PersistedDocumentTest {

    @Test
    void keepsADocumentUnderItsHash() {
        String query = "query Kept { serverTime kept: __typename }";
        JsonObject hashOnly = apollo(Sha256.hex(query));

        var unknown = Call.post(Call.json(), hashOnly.encode());
        unknown.isRefused(200, "PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.error().getString("message")).isEqualTo("PersistedQueryNotFound");

        var withText =
                Call.post(Call.json(), hashOnly.copy().put("query", query).encode());
        assertThat(withText.data().getString("kept")).isEqualTo("Query");
        assertThat(Call.post(Call.json(), hashOnly.encode()).data().getString("kept"))
                .isEqualTo("Query");
        var byId = new JsonObject().put("documentId", "sha256:" + Sha256.hex(query));
        assertThat(Call.post(Call.json(), byId.encode()).data().getString("kept"))
                .isEqualTo("Query");
    }

    @Test
    void keepsNoInvalidDocument() {
        String invalid = "{ nothing }";
        var withText = new JsonObject()
                .put("documentId", "sha256:" + Sha256.hex(invalid))
                .put("query", invalid);

        Call.post(Call.strict(), withText.encode()).isRefused(400, "GRAPHQL_VALIDATION_FAILED");
        withText.remove("query");
        Call.post(Call.strict(), withText.encode()).isRefused(400, "PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void refusesADocumentUnderAnothersHash() {
        var foreign = apollo(Sha256.hex("another")).put("query", "{ serverTime }");

        Call.post(Call.strict(), foreign.encode()).isRefused(400, "PERSISTED_QUERY_MISMATCH");
    }

    private static JsonObject apollo(String hash) {
        return new JsonObject()
                .put(
                        "extensions",
                        new JsonObject()
                                .put(
                                        "persistedQuery",
                                        new JsonObject().put("version", 1).put("sha256Hash", hash)));
    }
}
