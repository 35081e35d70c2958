/**
 * Who of a chat is online (LV-6): seen by those who may see the person's profile (SF-2), in direct chats, in groups and calls of
 * at most {@value io.parta.chat.ChatSignals#MOST} members, in no channel. Whoever lets nobody see their profile hides it; nobody learns
 * when somebody was here last. Null is not known: not to this viewer, or to nobody while Redis is away.
 *
 * <p>Read {@link io.parta.chat.presence.PresenceGraphQL}, then {@link io.parta.chat.presence.ChatPresence}; who has a socket is known to
 * {@link io.parta.platform.presence.OnlinePeople}, what is live to {@code chatSignals}.
 */
@NullMarked
package io.parta.chat.presence;

import org.jspecify.annotations.NullMarked;
