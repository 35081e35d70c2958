package io.parta.platform.engines;

import io.parta.platform.digest.Digest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/**
 * The realm of dev, demo and test: the production realm, and laid over it the demo's users and clients. Objects merge,
 * members of arrays merge by name, anything else replaces.
 */
record KeycloakRealm(String json) {

    private static final List<String> NAMES = List.of("clientId", "username", "name", "alias");
    private static final String JWKS = "@DEMO_JOURNAL_JWKS@";
    private static final int DEFAULT_HTTP_PORT = 8080;
    private static final String LOGOUT = "@BACKCHANNEL_LOGOUT_URL@";

    /** @param httpPort port of the application, where Keycloak tells it of log-outs; zero when it is not known yet */
    static KeycloakRealm of(Project project, int httpPort) throws IOException {
        String jwks = DemoJournalKey.in(project.demoJournalKey()).jwks();
        String overlay = Files.readString(project.demoOverlay())
                .replace(JWKS, jwks.replace("\"", "\\\""))
                .replace(
                        LOGOUT,
                        "http://127.0.0.1:" + (httpPort == 0 ? DEFAULT_HTTP_PORT : httpPort)
                                + "/auth/backchannel-logout");
        return merge(Files.readString(project.realm()), overlay);
    }

    static KeycloakRealm merge(String realm, String overlay) {
        return new KeycloakRealm(
                merge(new JsonObject(realm), new JsonObject(overlay)).encode());
    }

    /** Tells one realm from another, so that Keycloak imports anew what has changed. */
    String hash() {
        return Digest.sha256Hex(json);
    }

    private static JsonObject merge(JsonObject below, JsonObject above) {
        for (String name : above.fieldNames()) {
            Object upper = above.getValue(name);
            Object lower = below.getValue(name);
            if (upper instanceof JsonObject upperObject && lower instanceof JsonObject lowerObject) {
                merge(lowerObject, upperObject);
            } else if (upper instanceof JsonArray upperArray
                    && lower instanceof JsonArray lowerArray
                    && isOfObjects(upperArray)) {
                merge(lowerArray, upperArray);
            } else {
                below.put(name, upper);
            }
        }
        return below;
    }

    private static void merge(JsonArray below, JsonArray above) {
        for (int i = 0; i < above.size(); i++) {
            JsonObject upper = above.getJsonObject(i);
            JsonObject lower = below.stream()
                    .map(JsonObject.class::cast)
                    .filter(candidate -> haveTheSameName(candidate, upper))
                    .findFirst()
                    .orElse(null);
            if (lower == null) {
                below.add(upper);
            } else {
                merge(lower, upper);
            }
        }
    }

    private static boolean isOfObjects(JsonArray array) {
        return !array.isEmpty() && array.getValue(0) instanceof JsonObject;
    }

    private static boolean haveTheSameName(JsonObject one, JsonObject other) {
        return NAMES.stream()
                .filter(other::containsKey)
                .findFirst()
                .filter(name -> Objects.equals(one.getValue(name), other.getValue(name)))
                .isPresent();
    }
}
