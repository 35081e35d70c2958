/**
 * Messages whose reading is acknowledged (ME-4): asked for by whoever teaches, works for the organisation or moderates the chat,
 * acknowledged by each member, and those who have not are reminded.
 *
 * <p>Invariants: only these messages write a row for a person, and only when the person acknowledges, once; nothing is
 * acknowledged after the end of the message. A reminder reaches each who has not acknowledged by then exactly once, whoever of the
 * instances sends it and however often it is begun anew. An acknowledgement is no event: that counts changed is a signal, the latest
 * wins (docs/decisions/0164).
 *
 * <p>Read {@link io.parta.chat.mustread.MustReadGraphQL}, then {@link io.parta.chat.mustread.MustReadService} and
 * {@link io.parta.chat.mustread.Reminders}.
 */
@NullMarked
package io.parta.chat.mustread;

import org.jspecify.annotations.NullMarked;
