package io.parta.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where identities come from. */
@ConfigMapping(prefix = "parta.keycloak")
public interface KeycloakConfig {

    /** Base address of Keycloak as this service reaches it, without a trailing slash. */
    String url();

    /** Name of the realm. */
    @WithDefault("parta")
    String realm();

    /** Issuer that tokens carry, where browsers reach Keycloak at another address; else url and realm. */
    Optional<String> issuer();

    /** Audience a token must name. */
    @WithDefault("parta-api")
    String audience();

    /** How often the signing keys are read again; a key that has left the set verifies nothing from then on. */
    @WithDefault("60s")
    Duration keysRefresh();

    default String realmUrl() {
        return url() + "/realms/" + realm();
    }

    default String expectedIssuer() {
        return issuer().orElseGet(this::realmUrl);
    }
}
