package io.parta.platform.identity;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a deployment demands of administrators' log-ins, set for one test; the tests' own configuration demands nothing. */
public final class StepUpSetting {

    private StepUpSetting() {}

    /** Until the end of the test that calls it, or of its class when {@code @BeforeAll} does. */
    public static void demand(Duration maxAge, String... acr) {
        QuarkusMock.installMockForType(new StepUp(of(maxAge, acr), Clock.systemUTC()), StepUp.class);
    }

    static StepUpConfig of(Duration maxAge, String... acr) {
        return new StepUpConfig() {
            @Override
            public Optional<List<String>> acr() {
                return acr.length == 0 ? Optional.empty() : Optional.of(List.of(acr));
            }

            @Override
            public Duration maxAge() {
                return maxAge;
            }
        };
    }
}
