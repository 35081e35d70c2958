package io.parta.organization.application;

import io.parta.testing.Api;
import io.parta.testing.TestApplication;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Commands of the administration in bulk, and what their rows say. */
final class Decided {

    static final String ROWS = "results { applicationId application { state } membership { rosterName subjects "
            + "roles { role state sources } } userErrors { code path remedy { operation } } }";

    private Decided() {}

    static JsonObject accept(String user, TestApplication... applications) {
        return Api.as(user).mutate("applicationsAccept", ids(applications), ROWS);
    }

    static JsonObject reject(String user, TestApplication... applications) {
        return Api.as(user).mutate("applicationsReject", ids(applications).put("reason", "Нет мест"), ROWS);
    }

    static JsonObject ids(TestApplication... applications) {
        return ids(Stream.of(applications).map(TestApplication::id).toArray(String[]::new));
    }

    static JsonObject ids(String... ids) {
        return new JsonObject().put("ids", new JsonArray(List.of(ids)));
    }

    /** Code of each row's refusal, empty where it is done. */
    static List<String> codes(JsonObject payload) {
        return payload.getJsonArray("results").stream()
                .map(row -> ((JsonObject) row).getJsonArray("userErrors"))
                .map(errors -> errors.isEmpty() ? "" : errors.getJsonObject(0).getString("code"))
                .toList();
    }
}
