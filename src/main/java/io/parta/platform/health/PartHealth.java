package io.parta.platform.health;

import org.eclipse.microprofile.health.HealthCheckResponse;

/** Answers of the parts of an instance, all in one form: {@code state} is normal, degraded or down. */
public final class PartHealth {

    private PartHealth() {}

    /** The part works. */
    public static HealthCheckResponse normal(String part) {
        return HealthCheckResponse.named(part).up().withData("state", "normal").build();
    }

    /**
     * The part is away and the instance still serves.
     *
     * @param lost what does not work meanwhile, for whoever is on duty
     */
    public static HealthCheckResponse degraded(String part, String lost) {
        return HealthCheckResponse.named(part)
                .up()
                .withData("state", "degraded")
                .withData("lost", lost)
                .build();
    }

    /** The part is away and the instance cannot serve. */
    public static HealthCheckResponse down(String part) {
        return HealthCheckResponse.named(part).down().withData("state", "down").build();
    }
}
