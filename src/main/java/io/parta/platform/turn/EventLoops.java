package io.parta.platform.turn;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.Map;

/**
 * One event loop for each processor. Nothing blocks one, so that a second on the same processor has nothing to fill in for:
 * the two only wake each other, and what comes together is asked in two halves (docs/decisions/0188). {@code
 * parta.http.event-loops} says otherwise where a process sees more processors than it is meant to use.
 */
public final class EventLoops implements SmallRyeConfigBuilderCustomizer {

    /** Above what was recorded when the service was built, where the processors were others. */
    private static final int ORDINAL = 100;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        int processors = Runtime.getRuntime().availableProcessors();
        builder.withSources(new PropertiesConfigSource(
                Map.of("quarkus.vertx.event-loops-pool-size", "${parta.http.event-loops:" + processors + "}"),
                "processors",
                ORDINAL));
    }
}
