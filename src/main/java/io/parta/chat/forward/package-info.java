/**
 * Forwarding of messages (ME-2): the author is kept, what stands beside a message is referred to and not copied.
 *
 * <p>Invariants: what the viewer may not see is not forwarded; out of a chat that has minors among its members nothing is, unless
 * the chat's settings allow it, and nothing out of one whose settings forbid it; what expires does so wherever it was forwarded.
 * Who may write where it goes is decided by the statement that sends (docs/decisions/0165).
 *
 * <p>Read {@link io.parta.chat.forward.ForwardGraphQL}, then {@link io.parta.chat.forward.ForwardService} and
 * {@link io.parta.chat.forward.ForwardPolicy}.
 */
@NullMarked
package io.parta.chat.forward;

import org.jspecify.annotations.NullMarked;
