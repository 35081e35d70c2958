/**
 * Channels (CN): chats in which few publish and many read.
 *
 * <p>Invariants: whoever publishes in a channel does so in its name, and nobody but those who may publish learns who it was
 * (CN-1); readers do not learn of each other. An organisation's channel is published in by its administrators, and read by
 * the people who hold a confirmed role of its audience, after every command on the organisation; whoever unsubscribes stays
 * away (CN-2). A public channel is found by its handle, one of a legal entity, and subscribed to by anybody; a closed one
 * belongs to its organisation and leaving that ends it (CN-3, CH-8). A channel of the platform is made by an operator, who
 * appoints its publishers (CN-6).
 *
 * <p>A channel is a chat of the kind CHANNEL and its row of {@code chat_channel}: messages, markers, search and folders are
 * those of chats; no message costs more for more subscribers (docs/decisions/0160). Locks: organisation, chat, counter,
 * member, as everywhere in {@code chat}.
 *
 * <p>Read {@link io.parta.chat.channel.ChannelGraphQL}, then {@link io.parta.chat.channel.ChannelPolicy} and
 * {@link io.parta.chat.channel.ChannelService}.
 */
@NullMarked
package io.parta.chat.channel;

import org.jspecify.annotations.NullMarked;
