package io.parta.platform.identity;

import io.parta.platform.health.PartHealth;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keycloak issues tokens; away, those already issued are verified by the keys in force. */
@Readiness
@ApplicationScoped
class KeycloakHealth implements HealthCheck {

    private static final String PART = "keycloak";

    private final SigningKeys keys;

    KeycloakHealth(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return keys.reachable()
                ? PartHealth.normal(PART)
                : PartHealth.degraded(PART, "new log-ins; tokens in use stay good until they expire");
    }
}
