/**
 * Polls of messages (ME-3): votes, their counts, who voted.
 *
 * <p>Invariants: a person has one vote, of one option or several, and the counts are the sum of the votes at every moment; nothing
 * is counted after the end. Who voted for what in an anonymous poll is read by nobody but themselves. A vote is no event: that
 * results changed is a signal, the latest wins (docs/decisions/0155).
 *
 * <p>Read {@link io.parta.chat.poll.PollGraphQL}, then {@link io.parta.chat.poll.PollVotes}.
 */
@NullMarked
package io.parta.chat.poll;

import org.jspecify.annotations.NullMarked;
