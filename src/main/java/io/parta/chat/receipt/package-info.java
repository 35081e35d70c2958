/**
 * Who has read a message (ME-4): by role, and who exactly.
 *
 * <p>Invariants: nothing is written for it: who has read is whoever's marker is beyond the message (docs/decisions/0151). A message
 * is for the members of now who have been in the chat since it was sent and may see it, but its author; each counts once, in one
 * role (SS-1). Its author learns of it, and whoever moderates the chat; in a channel nobody does, for its subscribers do not
 * know each other (docs/decisions/0163).
 *
 * <p>Read {@link io.parta.chat.receipt.ReceiptGraphQL}, then {@link io.parta.chat.receipt.Audience}.
 */
@NullMarked
package io.parta.chat.receipt;

import org.jspecify.annotations.NullMarked;
