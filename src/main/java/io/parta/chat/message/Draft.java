package io.parta.chat.message;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent.
 *
 * @param clientKey key of the sender's client; whoever sends for somebody later derives it, so that a retry sends once
 * @param stickerKey of a message of the kind STICKER
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
        @Nullable UUID stickerKey,
        @Nullable Integer replyTo,
        boolean silent,
        boolean mustRead,
        @Nullable Instant expiresAt,
        @Nullable Origin origin,
        @Nullable Ballot ballot) {

    /** Without sticker and poll, and not to be acknowledged. */
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
        this(chatKey, authorKey, clientKey, kind, body, null, replyTo, silent, false, expiresAt, origin, null);
    }

    /** All that is written in it. */
    public Stream<String> texts() {
        var poll = ballot;
        return Stream.concat(body.texts(), poll == null ? Stream.empty() : poll.options().stream());
    }

    /** Where a forwarded message comes from: the author is kept (ME-2), of a post its channel. */
    public record Origin(
            UUID chatKey, int sequence, @Nullable UUID authorKey) {

        /** Of a message that is forwarded: of one that was before, the first one. */
        public static Origin of(Message message) {
            UUID chat = message.details().forwardedFromChat();
            Integer sequence = message.details().forwardedFromSequence();
            return chat == null || sequence == null
                    ? new Origin(
                            message.chatKey(), message.sequence(), message.published() ? null : message.authorKey())
                    : new Origin(chat, sequence, message.details().forwardedAuthorKey());
        }
    }
}
