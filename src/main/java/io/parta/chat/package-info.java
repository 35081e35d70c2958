/**
 * Chats (CH): what they are, who belongs to them, and what they allow.
 *
 * <p>Invariants: two people have one DIRECT chat; a GROUP is made by staff or teachers of a verified organisation for its
 * members (CH-1) and has exactly one owner while it has members (CH-2); GROUP and MANAGED chats belong to one organisation
 * and leaving it ends them (CH-8); nobody changes the members of a MANAGED chat by hand (JO-7); a closed chat is read-only;
 * nobody sees a chat that they are not in, whatever they are elsewhere (SF-8). Commands on a chat take its row lock; messages
 * do not, they take the lock of {@code chat_counter} (docs/decisions/0150).
 *
 * <p>Locks are taken in this order: organisation, chat, counter, member, topic. A command that holds a member does not take the counter.
 *
 * <p>Read {@link io.parta.chat.ChatGraphQL}, then {@link io.parta.chat.ChatService} and {@link io.parta.chat.ChatPolicy}; then the
 * packages {@code member}, {@code message} and {@code live}. The topic of {@code chatEvents} is the chat's id.
 */
@NullMarked
package io.parta.chat;

import org.jspecify.annotations.NullMarked;
