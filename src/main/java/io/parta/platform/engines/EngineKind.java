package io.parta.platform.engines;

import java.util.Set;

/** The three engines and the configuration each answers. */
enum EngineKind {
    POSTGRESQL(
            "parta.database.url",
            Set.of(
                    "parta.database.url",
                    "parta.database.username",
                    "parta.database.password",
                    "parta.database.owner-username",
                    "parta.database.owner-password")),
    REDIS("parta.redis.url", Set.of("parta.redis.url")),
    KEYCLOAK("parta.keycloak.url", Set.of("parta.keycloak.url"));

    private final String address;
    private final Set<String> answers;

    EngineKind(String address, Set<String> answers) {
        this.address = address;
        this.answers = answers;
    }

    /** The key that, when configured, says that this engine is somebody else's. */
    String address() {
        return address;
    }

    Set<String> answers() {
        return answers;
    }
}
