package io.parta.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The sums of an allowance. */
class BucketTest {

    private static final Instant NOON = Instant.parse("2026-09-01T09:00:00Z");
    private static final Allowance HOURLY =
            new Allowance("person", 5_000, Duration.ofHours(1), Allowance.Refill.WINDOW);
    private static final Allowance STEADY =
            new Allowance("vendor", 1_000, Duration.ofSeconds(10), Allowance.Refill.CONTINUOUS);

    @Test
    void aWindowIsFullAgainOnePeriodAfterItsFirstUse() {
        var first = Bucket.full(HOURLY, NOON).take(HOURLY, 4_990, NOON);
        var second = first.bucket().take(HOURLY, 11, NOON.plusSeconds(600));
        var third = second.bucket().take(HOURLY, 10, NOON.plusSeconds(600));
        var next = third.bucket().take(HOURLY, 11, NOON.plusSeconds(3_600));

        assertThat(first.taken()).isEqualTo(new Taken(true, 10, NOON.plusSeconds(3_600), Duration.ZERO));
        assertThat(second.taken()).isEqualTo(new Taken(false, 10, NOON.plusSeconds(3_600), Duration.ofSeconds(3_000)));
        assertThat(third.taken()).isEqualTo(new Taken(true, 0, NOON.plusSeconds(3_600), Duration.ZERO));
        assertThat(next.taken()).isEqualTo(new Taken(true, 4_989, NOON.plusSeconds(7_200), Duration.ZERO));
    }

    @Test
    void aContinuousAllowanceComesBackEvenlyUpToItsBurst() {
        var spent = Bucket.full(STEADY, NOON).take(STEADY, 1_000, NOON);
        var early = spent.bucket().take(STEADY, 11, NOON.plusMillis(100));
        var ready = early.bucket().take(STEADY, 11, NOON.plusMillis(110));
        var rested = ready.bucket().take(STEADY, 0, NOON.plusSeconds(60));

        assertThat(spent.taken()).isEqualTo(new Taken(true, 0, NOON.plusSeconds(10), Duration.ZERO));
        assertThat(early.taken().allowed()).isFalse();
        assertThat(early.taken().retryAfter()).isEqualTo(Duration.ofMillis(10));
        assertThat(ready.taken().allowed()).isTrue();
        assertThat(rested.taken().remaining()).isEqualTo(1_000);
    }
}
