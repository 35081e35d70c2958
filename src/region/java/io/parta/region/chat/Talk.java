package io.parta.region.chat;

import io.parta.region.Dice;
import java.time.Instant;
import java.util.UUID;

/**
 * A chat while it is made: what its members and its messages share.
 *
 * @param messages how many it holds, spread evenly over its time
 */
record Talk(UUID id, Instant since, Instant until, int messages) {

    /** Parts of the time that a message has for itself. */
    static final int PARTS = 1_000;

    private static final long DAY = 86_400;

    /** A moment between the message before that one and itself. */
    Instant moment(int sequence) {
        return sent(sequence, 0);
    }

    /** When the message is sent, in that part of its time. */
    Instant sent(int sequence, int part) {
        long span = until.toEpochMilli() - since.toEpochMilli();
        return Instant.ofEpochMilli(
                since.toEpochMilli() + (span * (sequence - 1) + span / PARTS * part) / Math.max(1, messages));
    }

    /** A moment that is to come for whoever uses the region: more than a year after the last message. */
    Instant later(Dice dice) {
        return until.plusSeconds(DAY * (400 + dice.below(300)));
    }
}
