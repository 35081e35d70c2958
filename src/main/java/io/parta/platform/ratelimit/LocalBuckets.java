package io.parta.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Buckets of this process, bounded; the least used is forgotten, which makes it full. */
final class LocalBuckets {

    private static final int MOST = 100_000;

    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    LocalBuckets(Clock clock) {
        this.clock = clock;
    }

    Taken take(Allowance allowance, long points) {
        var now = clock.instant();
        var taken = new AtomicReference<Taken>();
        buckets.asMap().compute(allowance.key(), (key, known) -> {
            Bucket bucket = known == null ? Bucket.full(allowance, now) : known;
            Bucket.Step step = bucket.take(allowance, points, now);
            taken.set(step.taken());
            return step.bucket();
        });
        return taken.get();
    }
}
