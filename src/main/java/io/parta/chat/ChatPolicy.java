package io.parta.chat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.Optional;

/**
 * The rules of chats, pure: empty means allowed. Mutations and {@code viewerActions} ask the same method; the statements that
 * decide by themselves say the same, and a test holds them to it.
 */
public final class ChatPolicy {

    private ChatPolicy() {}

    /** Whether the viewer may do this: NOT_FOUND for whoever is no member, then the kind, the state and the role. */
    public static Optional<Refusal> decide(ChatAction action, ChatStanding standing) {
        return standing.member()
                .map(role -> kind(action, standing.kind())
                        .or(() -> state(action, standing.state()))
                        .or(() -> role(action, role, standing)))
                .orElseGet(() -> Optional.of(Refusal.of(ErrorCode.NOT_FOUND)));
    }

    /** Whether the viewer may write an answer: in a channel readers too, where comments are on (CN-1). */
    public static Optional<Refusal> answers(ChatStanding standing) {
        boolean comments =
                standing.kind() == ChatKind.CHANNEL && standing.settings().whoMayWrite() == ChatCircle.MEMBERS;
        return decide(ChatAction.SEND, standing)
                .filter(refusal -> !comments || refusal.code() != ErrorCode.NOT_ALLOWED);
    }

    /** Of a channel its own commands change it (CN). */
    private static Optional<Refusal> kind(ChatAction action, ChatKind kind) {
        return switch (action) {
            case SEND, PIN -> Optional.empty();
            case UPDATE -> refuse(kind == ChatKind.DIRECT || kind == ChatKind.CHANNEL, ErrorCode.WRONG_CHAT_KIND);
            case LEAVE -> refuse(kind == ChatKind.DIRECT, ErrorCode.WRONG_CHAT_KIND);
            case ADD_MEMBERS, REMOVE_MEMBERS, APPOINT_ADMINISTRATOR, DEMOTE_ADMINISTRATOR, HAND_OVER, CLOSE, DELETE ->
                kind == ChatKind.MANAGED
                        ? Optional.of(Refusal.of(ErrorCode.CHAT_IS_MANAGED))
                        : refuse(kind == ChatKind.DIRECT || kind == ChatKind.CHANNEL, ErrorCode.WRONG_CHAT_KIND);
        };
    }

    /** A closed chat can be left and deleted, and its members still be taken out. */
    private static Optional<Refusal> state(ChatAction action, ChatState state) {
        return switch (action) {
            case LEAVE, DELETE, REMOVE_MEMBERS, HAND_OVER -> Optional.empty();
            case UPDATE, ADD_MEMBERS, APPOINT_ADMINISTRATOR, DEMOTE_ADMINISTRATOR, CLOSE, SEND, PIN ->
                refuse(state == ChatState.CLOSED, ErrorCode.CHAT_CLOSED);
        };
    }

    private static Optional<Refusal> role(ChatAction action, ChatRole role, ChatStanding standing) {
        var settings = standing.settings();
        return switch (action) {
            case UPDATE, REMOVE_MEMBERS, CLOSE -> refuse(!role.moderates(), ErrorCode.NOT_ALLOWED);
            case ADD_MEMBERS -> refuse(!settings.whoMayAdd().includes(role), ErrorCode.NOT_ALLOWED);
            case PIN ->
                refuse(
                        standing.kind() != ChatKind.DIRECT
                                && !settings.whoMayPin().includes(role),
                        ErrorCode.NOT_ALLOWED);
            case SEND ->
                refuse(
                        (standing.kind() == ChatKind.CHANNEL && !role.moderates())
                                || !settings.whoMayWrite().includes(role),
                        ErrorCode.NOT_ALLOWED);
            case APPOINT_ADMINISTRATOR, DEMOTE_ADMINISTRATOR, HAND_OVER, DELETE ->
                refuse(role != ChatRole.OWNER, ErrorCode.NOT_ALLOWED);
            case LEAVE ->
                role == ChatRole.OWNER
                        ? Optional.of(Refusal.of(ErrorCode.CHAT_OWNER_STAYS)
                                .with(Remedy.mutation(ChatAction.HAND_OVER.mutation())))
                        : Optional.empty();
        };
    }

    private static Optional<Refusal> refuse(boolean when, ErrorCode code) {
        return when ? Optional.of(Refusal.of(code)) : Optional.empty();
    }
}
