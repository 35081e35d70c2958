package io.parta.platform.schedule;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Work that becomes due by itself, taken from PostgreSQL in batches. An application-scoped bean of this type is swept by
 * every instance: a batch is taken {@code FOR UPDATE SKIP LOCKED} in one statement or one command, so that instances share
 * the work, nothing is done twice, and one that ends in the middle leaves the rest to the next look.
 *
 * <p>Nobody waits for it: what is due must be absent, or otherwise true, for who reads before it is swept.
 */
public interface Sweep {

    /** What is swept, as the log and the meters name it: {@code messages.expired}. */
    String name();

    /** How long an instance waits between two looks. */
    Duration every();

    /** How many a batch takes at most: one that took as many is followed by another at once. */
    int batch();

    /** Takes a batch of what is due now; how many it took. */
    Uni<Integer> take();
}
