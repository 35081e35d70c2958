/**
 * Chats that come from others: copied, closed with a successor, made one of several that are the same (CH-4).
 *
 * <p>Invariants: a closed chat is read-only and names its successor, which is of the same kind and organisation; whoever closes
 * it keeps both (docs/decisions/0166). Nobody is carried over whom the person who does it may not add by hand: each member goes
 * through {@link io.parta.chat.ChatAdmission}, and the payload says who stayed behind. Chats of a command are locked in the
 * order of their keys, behind their organisation. A pinned message is copied as a forward: its author is kept. Administrators of
 * an organisation learn of chats that they are not in what they need for merging likely duplicates, and nothing else
 * (docs/decisions/0167, 0168).
 *
 * <p>Read {@link io.parta.chat.succession.SuccessionGraphQL}, then {@link io.parta.chat.succession.CloseService},
 * {@link io.parta.chat.succession.CopyService} and {@link io.parta.chat.succession.MergeService}.
 */
@NullMarked
package io.parta.chat.succession;

import org.jspecify.annotations.NullMarked;
