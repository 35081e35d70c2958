/**
 * How long chats take to answer, and what PostgreSQL reads for it, on sets that differ in their messages alone (NF-1).
 * {@link io.parta.bench.chat.ChatLatency} is the command; docs/performance/chats.md tells how to run it and what it showed.
 */
@NullMarked
package io.parta.bench.chat;

import org.jspecify.annotations.NullMarked;
