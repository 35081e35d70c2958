package io.parta.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ID-7: which log-in is strong and recent. */
class StepUpTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final SettableClock clock = new SettableClock();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2, 0, true",
                "gold, 899, true",
                "2, 900, false",
                "1, 0, false",
                "22, 0, false",
                "-, 0, false",
                "2, -, false",
                "-, -, false"
            })
    void demandsALevelOfTheListAndNotLongAgo(@Nullable String acr, @Nullable Integer secondsAgo, boolean satisfied) {
        var stepUp = new StepUp(StepUpSetting.of(QUARTER, "2", "gold"), clock);

        assertThat(stepUp.isSatisfiedBy(viewer(acr, secondsAgo))).isEqualTo(satisfied);
    }

    /** A socket outlives the log-in that opened it. */
    @Test
    void asksAtTheTimeOfTheCommand() {
        var stepUp = new StepUp(StepUpSetting.of(QUARTER, "2"), clock);
        var viewer = viewer("2", 0);
        assertThat(stepUp.isSatisfiedBy(viewer)).isTrue();

        clock.advance(QUARTER);

        assertThat(stepUp.isSatisfiedBy(viewer)).isFalse();
    }

    @Test
    void demandsNothingWhereNoLevelIsConfigured() {
        var off = new StepUp(StepUpSetting.of(QUARTER), clock);

        assertThat(off.isSatisfiedBy(viewer(null, null))).isTrue();
        assertThat(off.acr()).isEmpty();
    }

    private Viewer viewer(@Nullable String acr, @Nullable Integer secondsAgo) {
        Instant at = secondsAgo == null ? null : clock.instant().minusSeconds(secondsAgo);
        return new Viewer(
                Viewer.Kind.PERSON,
                UUID.randomUUID(),
                "parta-web",
                "subject",
                "session",
                Set.of(),
                Set.of(),
                Instant.MAX,
                new LogIn(acr, at));
    }
}
