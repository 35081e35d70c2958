package io.parta.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which log-ins commands of administrators demand (ID-7). */
@ConfigMapping(prefix = "parta.step-up")
public interface StepUpConfig {

    /** Values of {@code acr} that count as strong, the first is the one to ask for; none demands nothing. */
    Optional<List<String>> acr();

    /** How long a strong log-in is recent. */
    @WithDefault("15m")
    Duration maxAge();
}
