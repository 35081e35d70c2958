/**
 * Counts what a principal or an address uses against an {@link io.parta.platform.ratelimit.Allowance}: in Redis, for all
 * instances together, and in this process while Redis is away. It neither knows what is counted nor says no by itself.
 */
@NullMarked
package io.parta.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
