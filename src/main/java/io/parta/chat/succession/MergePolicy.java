package io.parta.chat.succession;

import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatState;
import io.parta.chat.succession.MergeStore.Given;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may make one chat of several, pure: empty means allowed (CH-4). */
final class MergePolicy {

    private static final String SURVIVOR = "id";
    private static final String OTHERS = "otherIds";

    private MergePolicy() {}

    /**
     * Whether the viewer may know of a chat: they are in it, or it is one of the likely duplicates that administrators of its
     * organisation are shown (SF-8). What has been merged before stays known, so that the same merge can be sent again.
     */
    static boolean knows(Given survivor, Given chat, List<Given> others, boolean administrator) {
        if (chat.role() != null) {
            return true;
        }
        boolean merged = chat.key().equals(survivor.key())
                ? others.stream().anyMatch(other -> isMerged(survivor, other))
                : isMerged(survivor, chat);
        return administrator
                && chat.kind() == ChatKind.GROUP
                && survivor.organization() != null
                && survivor.organization().equals(chat.organization())
                && (chat.alike() || merged);
    }

    /** Whether all are the viewer's own. */
    static boolean owns(Given survivor, List<Given> others) {
        return Stream.concat(Stream.of(survivor), others.stream()).allMatch(chat -> chat.role() == ChatRole.OWNER);
    }

    /** Whether another chat is closed for this one already. */
    static boolean isMerged(Given survivor, Given other) {
        return other.state() == ChatState.CLOSED && survivor.key().equals(other.successor());
    }

    /** Whether they can be made one as it is asked for, by who may do so. */
    static Optional<Refusal> decide(Given survivor, List<Given> others, boolean withAdministrators, boolean withPins) {
        return survives(survivor)
                .or(() -> others.stream()
                        .flatMap(other -> ends(survivor, other).stream())
                        .findFirst())
                .or(() -> refuse(withAdministrators && survivor.role() != ChatRole.OWNER, "withAdministrators"))
                .or(() -> refuse(withPins && !mayForward(survivor, others), "withPins"));
    }

    private static Optional<Refusal> survives(Given survivor) {
        return kind(survivor, SURVIVOR)
                .or(() ->
                        survivor.state() == ChatState.CLOSED ? at(ErrorCode.CHAT_CLOSED, SURVIVOR) : Optional.empty());
    }

    private static Optional<Refusal> ends(Given survivor, Given other) {
        if (survivor.key().equals(other.key()) || !together(survivor, other)) {
            return at(ErrorCode.INVALID_INPUT, OTHERS);
        }
        return kind(other, OTHERS)
                .or(() -> other.state() == ChatState.CLOSED && !isMerged(survivor, other)
                        ? at(ErrorCode.CHAT_CLOSED, OTHERS)
                        : Optional.empty());
    }

    private static boolean together(Given survivor, Given other) {
        return survivor.organization() != null && survivor.organization().equals(other.organization());
    }

    private static Optional<Refusal> kind(Given chat, String field) {
        return switch (chat.kind()) {
            case GROUP -> Optional.empty();
            case MANAGED -> at(ErrorCode.CHAT_IS_MANAGED, field);
            case DIRECT, CHANNEL, CALL -> at(ErrorCode.WRONG_CHAT_KIND, field);
        };
    }

    /** Nobody forwards what they may not read, out of a chat that forbids it, or to where they may not pin (SF-8, ME-2). */
    private static boolean mayForward(Given survivor, List<Given> others) {
        ChatRole role = survivor.role();
        return role != null
                && role.moderates()
                && others.stream().allMatch(other -> isIn(other.role()) && other.forwardingAllowed());
    }

    private static boolean isIn(@Nullable ChatRole role) {
        return role != null;
    }

    private static Optional<Refusal> refuse(boolean when, String field) {
        return when ? at(ErrorCode.NOT_ALLOWED, field) : Optional.empty();
    }

    private static Optional<Refusal> at(ErrorCode code, String field) {
        return Optional.of(Refusal.at(code, "input", field));
    }
}
