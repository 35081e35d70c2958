package io.parta.chat.succession;

import io.parta.chat.ChatAction;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatPolicy;
import io.parta.chat.ChatStanding;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of chats that come from others, pure: empty means allowed (CH-4). */
final class SuccessionPolicy {

    private static final List<String> PATH = List.of("input", "successorId");

    private SuccessionPolicy() {}

    /**
     * Whether a chat may go on in place of a closed one.
     *
     * @param same whether the two are one
     * @param together whether they belong to the same organisation
     * @param successor what the viewer, who closes the other, is in it
     */
    static Optional<Refusal> succeeds(boolean same, boolean together, ChatKind kind, ChatStanding successor) {
        if (same || !together || successor.kind() != kind) {
            return refused(ErrorCode.INVALID_INPUT);
        }
        return ChatPolicy.decide(ChatAction.ADD_MEMBERS, successor)
                .map(refusal -> new Refusal(refusal.code(), PATH, refusal.remedy(), refusal.arguments()))
                .or(() -> successor.moderates() ? Optional.empty() : refused(ErrorCode.NOT_ALLOWED));
    }

    /** Whether a chat of this kind can be copied. */
    static Optional<Refusal> copies(ChatKind kind) {
        return kind == ChatKind.GROUP || kind == ChatKind.MANAGED
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.WRONG_CHAT_KIND));
    }

    private static Optional<Refusal> refused(ErrorCode code) {
        return Optional.of(new Refusal(code, PATH, null, Map.of()));
    }
}
