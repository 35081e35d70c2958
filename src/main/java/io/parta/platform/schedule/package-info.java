/**
 * What becomes due by itself. Time is a column, every instance looks for what has passed it, and skips what another holds
 * (docs/decisions/0156). A context implements {@link io.parta.platform.schedule.Sweep}; the rest is here.
 */
@NullMarked
package io.parta.platform.schedule;

import org.jspecify.annotations.NullMarked;
