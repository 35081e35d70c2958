/**
 * Members of chats: who is one, in which role, and what a chat is to each (CH-2, CH-6, CH-8, ME-4).
 *
 * <p>Invariants: owner and administrators add and remove members, of the chat's organisation only; the owner alone appoints
 * administrators, and leaves when they have handed over; whoever leaves the organisation leaves its chats in the same
 * transaction, and an owner is followed by somebody (CH-2). Whoever returns sees nothing of their absence.
 *
 * <p>Read {@link io.parta.chat.member.ChatMembersGraphQL}, then {@link io.parta.chat.member.MemberService} and
 * {@link io.parta.chat.member.MemberPolicy}; what one does to a chat for oneself stands in
 * {@link io.parta.chat.member.MarkerService}.
 */
@NullMarked
package io.parta.chat.member;

import org.jspecify.annotations.NullMarked;
