/**
 * Chats that come from others: copied, and closed with a successor (CH-4).
 *
 * <p>Invariants: a closed chat is read-only and names its successor, which is of the same kind and organisation; whoever closes
 * it keeps both. Nobody is carried over whom the person who does it may not add by hand: each member goes through
 * {@link io.parta.chat.ChatAdmission}, and the payload says how many stayed behind. Two chats of a command are locked in the
 * order of their keys, behind their organisation. A pinned message is copied as a forward: its author is kept.
 *
 * <p>Read {@link io.parta.chat.succession.SuccessionGraphQL}, then {@link io.parta.chat.succession.CloseService} and
 * {@link io.parta.chat.succession.CopyService}.
 */
@NullMarked
package io.parta.chat.succession;

import org.jspecify.annotations.NullMarked;
