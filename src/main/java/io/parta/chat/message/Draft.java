package io.parta.chat.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent.
 *
 * @param clientKey key of the sender's client; whoever sends for somebody later derives it, so that a retry sends once
 * @param replyTo number of the message of the same chat that it answers
 * @param mustRead whether each member is to acknowledge it (ME-4)
 * @param expiresAt when it is gone for everybody
 * @param origin of a forwarded message
 * @param ballot of a message of the kind POLL
 */
public record Draft(
        UUID chatKey,
        UUID authorKey,
        UUID clientKey,
        MessageKind kind,
        MessageBody body,
        @Nullable Integer replyTo,
        boolean silent,
        boolean mustRead,
        @Nullable Instant expiresAt,
        @Nullable Origin origin,
        @Nullable Ballot ballot) {

    /** Without a poll, and not to be acknowledged. */
    public Draft(
            UUID chatKey,
            UUID authorKey,
            UUID clientKey,
            MessageKind kind,
            MessageBody body,
            @Nullable Integer replyTo,
            boolean silent,
            @Nullable Instant expiresAt,
            @Nullable Origin origin) {
        this(chatKey, authorKey, clientKey, kind, body, replyTo, silent, false, expiresAt, origin, null);
    }

    /** Where a forwarded message comes from: the author is kept (ME-2). */
    public record Origin(UUID chatKey, int sequence, UUID authorKey) {}
}
