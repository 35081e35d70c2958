package io.parta.testing.engine;

import io.parta.platform.graphql.limits.LimitsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The limits as the service ships them, for tests without the service. */
public final class ShippedLimits {

    private ShippedLimits() {}

    public static LimitsConfig read() {
        try {
            var shipped = ShippedLimits.class.getResource("/application.properties");
            return new SmallRyeConfigBuilder()
                    .withMapping(LimitsConfig.class)
                    .withSources(new PropertiesConfigSource(shipped))
                    .addDiscoveredConverters()
                    .addDefaultInterceptors()
                    .build()
                    .getConfigMapping(LimitsConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
