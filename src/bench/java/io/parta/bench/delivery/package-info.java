/**
 * Proves live delivery on the packaged service (LV-2 … LV-5, ME-5): every part is started, broken and started again by the
 * command itself, and what arrived is compared with what PostgreSQL holds. {@link io.parta.bench.delivery.Delivery} breaks
 * parts under load, {@link io.parta.bench.delivery.FanOut} sends to ten thousand readers of whom some stall, {@link
 * io.parta.bench.delivery.Removals} takes members out; docs/performance/delivery.md tells how to run them.
 */
@NullMarked
package io.parta.bench.delivery;

import org.jspecify.annotations.NullMarked;
