package io.parta.chat.message;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sends messages, for whoever makes them: people, polls, schedules. */
public interface Sending {

    /**
     * Sends the draft as its author: right, number, message, mentions and events in one statement of its own transaction. A
     * second draft with the same key is answered with the first message.
     *
     * <p>Refusals: NOT_FOUND at {@code input.chatId}, CHAT_CLOSED, NOT_ALLOWED, those of {@code Contacts} in a direct chat,
     * PUBLIC_CHANNEL_CLOSED_LINK at {@code input.text} with the argument {@code found}, SLOW_MODE with the argument {@code
     * seconds}, WRONG_CHAT_KIND or NOT_ALLOWED at {@code input.mustRead}, NOT_FOUND at {@code input.replyToId} or {@code
     * input.stickerId}, INVALID_INPUT at {@code input.entities} for a mention of somebody who is no member.
     */
    Uni<Result<Message>> send(Draft draft);

    /** Seconds until the author may send again, of SLOW_MODE; null of other refusals. */
    static @Nullable Integer retryAfterSeconds(Collection<Refusal> refusals) {
        return refusals.stream()
                .filter(refusal -> refusal.code() == ErrorCode.SLOW_MODE)
                .map(refusal -> Integer.valueOf(refusal.arguments().getOrDefault("seconds", "0")))
                .findFirst()
                .orElse(null);
    }
}
