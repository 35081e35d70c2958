package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.digest.Digest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production as it is by default, and bound to its trusted documents (AX-3). */
class ClosedDeploymentIT {

    private static final String TRUSTED = "query Trusted { serverTime }";
    private static final String INTROSPECTION = "query Introspection { __schema { queryType { name } } }";
    private static final String MISTAKE = "query Mistake { serverTim }";

    @TempDir
    static Path folder;

    private static PackagedService service;

    @BeforeAll
    static void start() throws IOException {
        Path list = folder.resolve("trusted.json");
        Files.writeString(
                list,
                new JsonObject()
                        .put(id(TRUSTED), TRUSTED)
                        .put(id(INTROSPECTION), INTROSPECTION)
                        .put(id(MISTAKE), MISTAKE)
                        .encode());
        Map<String, String> environment = new HashMap<>(PackagedService.engines());
        environment.put("PARTA_GRAPHQL_TRUSTED_DOCUMENTS", list.toString());
        environment.put("PARTA_GRAPHQL_ONLY_TRUSTED", "true");
        service = PackagedService.start(environment);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void runsATrustedDocumentByTextAndById() {
        assertThat(service.query(TRUSTED, Map.of()).body())
                .contains("serverTime")
                .doesNotContain("errors");
        assertThat(service.get("/graphql?documentId=" + id(TRUSTED)).body())
                .contains("serverTime")
                .doesNotContain("errors");
    }

    @Test
    void refusesEveryOtherDocument() {
        HttpResponse<String> refused =
                service.query("{ serverTime }", Map.of("Accept", "application/graphql-response+json"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(code(service.query("{ __schema { types { name } } }", Map.of())))
                .isEqualTo("DOCUMENT_NOT_TRUSTED");
    }

    @Test
    void tellsNothingOfTheSchema() {
        assertThat(code(service.query(INTROSPECTION, Map.of()))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(service.query(MISTAKE, Map.of()).body())
                .contains("GRAPHQL_VALIDATION_FAILED")
                .doesNotContain("serverTime");
        assertThat(service.status("/graphql/schema.graphql")).isEqualTo(404);
        assertThat(service.status("/graphiql")).isEqualTo(404);
        assertThat(service.status("/graphiql/settings.json")).isEqualTo(404);
    }

    private static String id(String document) {
        return "sha256:" + Digest.sha256Hex(document);
    }

    private static String code(HttpResponse<String> response) {
        return new JsonObject(response.body())
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
