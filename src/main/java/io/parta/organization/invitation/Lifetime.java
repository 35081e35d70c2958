package io.parta.organization.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long invitations live (IN-3). */
public final class Lifetime {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    private Lifetime() {}

    /** Whether an invitation may expire then; null, for the usual time, may. */
    public static boolean fits(@Nullable Instant expiresAt, Instant now) {
        return expiresAt == null || (expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST)));
    }

    /** When an invitation that is made now expires. */
    public static Instant end(@Nullable Instant expiresAt, Instant now) {
        return (expiresAt == null ? now.plus(USUAL) : expiresAt).truncatedTo(ChronoUnit.MICROS);
    }
}
