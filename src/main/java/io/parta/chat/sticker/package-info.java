/**
 * Stickers (ME-1): a catalogue for everybody, which grows by migrations, and which of them a message is.
 *
 * <p>Invariants: a message refers to its sticker, so that forwarding copies nothing; a sticker that was ever offered stays.
 */
@NullMarked
package io.parta.chat.sticker;

import org.jspecify.annotations.NullMarked;
