package io.parta.platform.ratelimit;

import java.time.Duration;
import java.time.Instant;

/**
 * Outcome of taking points.
 *
 * @param allowed whether the points were taken; when not, nothing was
 * @param remaining whole points left
 * @param resetAt when the allowance is full again
 * @param retryAfter when the same points can be taken; zero when they were
 */
public record Taken(boolean allowed, long remaining, Instant resetAt, Duration retryAfter) {}
