/**
 * Messages of chats (ME): sending, pages, editing, deleting, reactions, pins.
 *
 * <p>Invariants: messages of a chat are numbered 1, 2, 3 … without holes, in the transaction that sends them, and that is their
 * order everywhere (ME-5); a second message with the same key of the sender's client is the first one; what one sends is
 * read; a deleted message keeps its number and loses its content. Nothing costs O(members): only mentions write rows.
 *
 * <p>Sending is one statement that decides, numbers, stores and tells (docs/decisions/0150), in the least of its forms
 * that can (docs/decisions/0184); {@link io.parta.chat.message.SendPolicy} says the same in Java, and a test holds them to it.
 *
 * <p>Read {@link io.parta.chat.message.MessageGraphQL}, then {@link io.parta.chat.message.SendingService} and
 * {@link io.parta.chat.message.MessageReads}.
 */
@NullMarked
package io.parta.chat.message;

import org.jspecify.annotations.NullMarked;
