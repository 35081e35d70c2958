/**
 * Messages that expire (ME-3): what has passed its time is gone for everybody.
 *
 * <p>Invariants: nothing is shown past its time, whether it was cleared yet or not, because reads look at the time themselves; it
 * is cleared soon after, once, by whichever instance comes first, as a deletion by nobody (docs/decisions/0156).
 */
@NullMarked
package io.parta.chat.expiry;

import org.jspecify.annotations.NullMarked;
