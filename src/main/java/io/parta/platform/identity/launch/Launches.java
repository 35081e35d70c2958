package io.parta.platform.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Starts of this deployment's mini-app. */
@ApplicationScoped
public class Launches {

    private final Optional<LaunchVerifier> verifier;
    private final Clock clock;

    Launches(MessengerConfig config, Clock clock) {
        this.verifier = config.botToken().map(LaunchVerifier::new);
        this.clock = clock;
    }

    /** Whether a bot's token is configured. */
    public boolean areConfigured() {
        return verifier.isPresent();
    }

    /** The start that the data proves; empty when it proves none: a bad signature, too old, not of this bot. */
    public Optional<Launch> verify(String launchData) {
        return verifier.flatMap(one -> one.verify(launchData, clock.instant()));
    }
}
