/**
 * Chats of a region and what was said in them (CH, ME), as years of use leave it: managed chats of classes and of the staff,
 * groups, chats of two; a few hold most messages, most hold few.
 *
 * <p>What a chat is, and who is in it, does not depend on the number of messages: two sets of the same seed and other sizes
 * differ in their messages alone, so that what is measured on them can be compared. Messages are made one after the other
 * and handed on, so memory holds the members of one chat, however long it is. Everything lies before the academic year of
 * now.
 *
 * <p>Begin with {@link io.parta.region.chat.ChatSize}, then {@link io.parta.region.chat.Chats}.
 */
@NullMarked
package io.parta.region.chat;

import org.jspecify.annotations.NullMarked;
