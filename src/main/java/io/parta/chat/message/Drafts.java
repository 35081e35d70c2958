package io.parta.chat.message;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes drafts of what somebody wants to say, now or later (ME-1): text, a poll that the text asks, or a sticker alone. */
public final class Drafts {

    static final String STICKER = "sticker";

    private static final UUID NO_STICKER = new UUID(0, 0);

    private Drafts() {}

    /**
     * The draft; INVALID_INPUT at the fields of {@code input} that are none, NOT_FOUND at {@code input.replyToId}.
     *
     * @param content whose input was checked
     * @param at when it is sent: polls close and messages expire after it
     */
    public static Result<Draft> of(MessageContent content, UUID chat, UUID author, UUID clientKey, Instant at) {
        var answered = answered(content.replyToId(), chat);
        if (content.replyToId() != null && answered.isEmpty()) {
            return Result.refused(unknownReply());
        }
        Integer seconds = content.expiresInSeconds();
        Instant expiresAt = seconds == null ? null : at.plusSeconds(seconds);
        UUID sticker = sticker(content.stickerId());
        return Ballot.of(content.poll(), at).chain(ballot -> body(content)
                .map(body -> new Draft(
                        chat,
                        author,
                        clientKey,
                        kind(sticker, ballot),
                        body,
                        sticker,
                        answered.orElse(null),
                        content.silent(),
                        content.mustRead(),
                        expiresAt,
                        null,
                        ballot.orElse(null))));
    }

    static Refusal unknownReply() {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", "replyToId");
    }

    private static MessageKind kind(@Nullable UUID sticker, Optional<Ballot> ballot) {
        if (sticker != null) {
            return MessageKind.STICKER;
        }
        return ballot.isPresent() ? MessageKind.POLL : MessageKind.TEXT;
    }

    private static Result<MessageBody> body(MessageContent content) {
        String text = content.text();
        if (content.stickerId() == null) {
            return MessageBody.of(text == null ? "" : text, content.entities());
        }
        var faults = new ArrayList<Refusal>();
        if (text != null) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "text"));
        }
        if (content.poll() != null) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "poll"));
        }
        return faults.isEmpty() ? Result.done(MessageBody.NONE) : Result.refused(faults);
    }

    private static Optional<Integer> answered(@Nullable String replyTo, UUID chat) {
        return Optional.ofNullable(replyTo)
                .flatMap(id -> TypeId.decodeSequenced(Message.PREFIX, id))
                .filter(key -> key.partition().equals(chat) && key.sequence() <= Integer.MAX_VALUE)
                .map(key -> (int) key.sequence());
    }

    /** The key of an id; one that no sticker has when it is malformed. */
    private static @Nullable UUID sticker(@Nullable String id) {
        return id == null ? null : TypeId.decode(STICKER, id).orElse(NO_STICKER);
    }
}
