package io.parta.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a log-in is strong and recent, which commands of administrators and operators demand (ID-7). It is asked at the
 * time of the command: a socket outlives its log-in. Where no value of {@code acr} is configured every log-in is.
 */
@ApplicationScoped
public class StepUp {

    private final StepUpConfig config;
    private final Clock clock;

    StepUp(StepUpConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    public boolean isSatisfiedBy(Viewer viewer) {
        return acr().isEmpty() || isStrongAndRecent(viewer.logIn());
    }

    /** Values to ask Keycloak for ({@code acr_values}), the preferred one first; empty where none is demanded. */
    public List<String> acr() {
        return config.acr().orElse(List.of());
    }

    public Duration maxAge() {
        return config.maxAge();
    }

    private boolean isStrongAndRecent(LogIn logIn) {
        Instant at = logIn.at();
        return logIn.acr() != null
                && acr().contains(logIn.acr())
                && at != null
                && clock.instant().isBefore(at.plus(config.maxAge()));
    }
}
