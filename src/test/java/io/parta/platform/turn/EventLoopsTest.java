package io.parta.platform.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many event loops there are is decided where the service runs, not where it was built. */
class EventLoopsTest {

    private static final String NAME = "quarkus.vertx.event-loops-pool-size";
    private static final int OF_ENVIRONMENT = 300;

    @Test
    void thereAreAsManyAsProcessorsWhateverWasRecordedByTheBuild() {
        var config = discovered().withDefaultValue(NAME, "999").build();

        assertThat(config.getValue(NAME, Integer.class))
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aDeploymentMaySayOtherwise() {
        var config = discovered()
                .withSources(new PropertiesConfigSource(
                        Map.of("parta.http.event-loops", "7"), "environment", OF_ENVIRONMENT))
                .build();

        assertThat(config.getValue(NAME, Integer.class)).isEqualTo(7);
    }

    private static SmallRyeConfigBuilder discovered() {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredCustomizers();
    }
}
