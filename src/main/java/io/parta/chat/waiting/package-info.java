/**
 * Invitations into chats that wait for somebody who is not registered yet (CH-5).
 *
 * <p>Who waits is an entry of the roster without an account (RO-8); a phone is not asked for, for nobody is found by one (ID-2).
 * Invariants: an invitation waits for the membership, at most half a year, {@value io.parta.chat.waiting.WaitingService#MOST} in
 * a chat; whatever attaches a person to the membership and confirms a role of theirs ends it in the same transaction, and
 * makes the person a member of the chat if whoever invited them may still add them then (docs/decisions/0171). It ends
 * with the membership, too.
 *
 * <p>Locks: the command on the organisation holds it; then the chats in the order of their ids.
 *
 * <p>Read {@link io.parta.chat.waiting.WaitingGraphQL}, {@link io.parta.chat.waiting.WaitingService}, then {@link
 * io.parta.chat.waiting.Arrivals}.
 */
@NullMarked
package io.parta.chat.waiting;

import org.jspecify.annotations.NullMarked;
