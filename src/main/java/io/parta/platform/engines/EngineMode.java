package io.parta.platform.engines;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where engines without a configured address come from: {@code parta.engines}. */
enum EngineMode {
    /** Processes of this machine, from libraries of Maven Central. */
    EMBEDDED,
    /** Containers of a Docker engine. */
    CONTAINERS,
    /** None is started: every address must be configured. */
    EXTERNAL;

    /** The demo is embedded unless told otherwise, so that its data lies in {@code .parta/}; see decision 0011. */
    static EngineMode choose(@Nullable String configured, String profile, boolean dockerAnswers) {
        if (configured == null || configured.isBlank()) {
            return dockerAnswers && !profile.equals("demo") ? CONTAINERS : EMBEDDED;
        }
        String wanted = configured.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new EngineFailure("PARTA_ENGINES is “" + configured.strip() + "”, but must be one of "
                                + Arrays.stream(values())
                                        .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
