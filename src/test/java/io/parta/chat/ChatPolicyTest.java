package io.parta.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CH-2, CH-6, JO-7: who may do what in which chat. */
class ChatPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "UPDATE, GROUP, ACTIVE, OWNER, OK",
        "UPDATE, GROUP, ACTIVE, ADMINISTRATOR, OK",
        "UPDATE, GROUP, ACTIVE, MEMBER, NOT_ALLOWED",
        "UPDATE, GROUP, ACTIVE, nobody, NOT_FOUND",
        "UPDATE, GROUP, DELETED, OWNER, NOT_FOUND",
        "UPDATE, GROUP, CLOSED, OWNER, CHAT_CLOSED",
        "UPDATE, MANAGED, ACTIVE, ADMINISTRATOR, OK",
        "UPDATE, DIRECT, ACTIVE, MEMBER, WRONG_CHAT_KIND",
        "ADD_MEMBERS, GROUP, ACTIVE, ADMINISTRATOR, OK",
        "ADD_MEMBERS, GROUP, ACTIVE, MEMBER, NOT_ALLOWED",
        "ADD_MEMBERS, GROUP, CLOSED, OWNER, CHAT_CLOSED",
        "ADD_MEMBERS, MANAGED, ACTIVE, ADMINISTRATOR, CHAT_IS_MANAGED",
        "ADD_MEMBERS, DIRECT, ACTIVE, MEMBER, WRONG_CHAT_KIND",
        "REMOVE_MEMBERS, GROUP, ACTIVE, ADMINISTRATOR, OK",
        "REMOVE_MEMBERS, GROUP, CLOSED, OWNER, OK",
        "REMOVE_MEMBERS, GROUP, ACTIVE, MEMBER, NOT_ALLOWED",
        "REMOVE_MEMBERS, MANAGED, ACTIVE, ADMINISTRATOR, CHAT_IS_MANAGED",
        "APPOINT_ADMINISTRATOR, GROUP, ACTIVE, OWNER, OK",
        "APPOINT_ADMINISTRATOR, GROUP, ACTIVE, ADMINISTRATOR, NOT_ALLOWED",
        "APPOINT_ADMINISTRATOR, MANAGED, ACTIVE, ADMINISTRATOR, CHAT_IS_MANAGED",
        "DEMOTE_ADMINISTRATOR, CHANNEL, ACTIVE, ADMINISTRATOR, WRONG_CHAT_KIND",
        "UPDATE, CHANNEL, ACTIVE, ADMINISTRATOR, WRONG_CHAT_KIND",
        "DELETE, CHANNEL, ACTIVE, OWNER, WRONG_CHAT_KIND",
        "LEAVE, CHANNEL, ACTIVE, MEMBER, OK",
        "DEMOTE_ADMINISTRATOR, GROUP, ACTIVE, MEMBER, NOT_ALLOWED",
        "HAND_OVER, GROUP, ACTIVE, OWNER, OK",
        "HAND_OVER, GROUP, ACTIVE, ADMINISTRATOR, NOT_ALLOWED",
        "HAND_OVER, DIRECT, ACTIVE, MEMBER, WRONG_CHAT_KIND",
        "LEAVE, GROUP, ACTIVE, MEMBER, OK",
        "LEAVE, GROUP, CLOSED, ADMINISTRATOR, OK",
        "LEAVE, GROUP, ACTIVE, OWNER, CHAT_OWNER_STAYS",
        "LEAVE, MANAGED, ACTIVE, MEMBER, OK",
        "LEAVE, CALL, ACTIVE, MEMBER, OK",
        "LEAVE, DIRECT, ACTIVE, MEMBER, WRONG_CHAT_KIND",
        "CLOSE, GROUP, ACTIVE, OWNER, OK",
        "CLOSE, GROUP, ACTIVE, ADMINISTRATOR, OK",
        "CLOSE, GROUP, ACTIVE, MEMBER, NOT_ALLOWED",
        "CLOSE, GROUP, CLOSED, OWNER, CHAT_CLOSED",
        "CLOSE, MANAGED, ACTIVE, ADMINISTRATOR, CHAT_IS_MANAGED",
        "CLOSE, DIRECT, ACTIVE, MEMBER, WRONG_CHAT_KIND",
        "DELETE, GROUP, ACTIVE, OWNER, OK",
        "DELETE, GROUP, CLOSED, OWNER, OK",
        "DELETE, GROUP, ACTIVE, ADMINISTRATOR, NOT_ALLOWED",
        "DELETE, MANAGED, ACTIVE, ADMINISTRATOR, CHAT_IS_MANAGED",
        "SEND, GROUP, ACTIVE, MEMBER, OK",
        "SEND, DIRECT, ACTIVE, MEMBER, OK",
        "SEND, CHANNEL, ACTIVE, MEMBER, NOT_ALLOWED",
        "SEND, CHANNEL, ACTIVE, ADMINISTRATOR, OK",
        "SEND, GROUP, CLOSED, OWNER, CHAT_CLOSED",
        "SEND, GROUP, ACTIVE, nobody, NOT_FOUND",
        "PIN, GROUP, ACTIVE, ADMINISTRATOR, OK",
        "PIN, GROUP, ACTIVE, MEMBER, NOT_ALLOWED",
        "PIN, DIRECT, ACTIVE, MEMBER, OK",
        "PIN, GROUP, CLOSED, OWNER, CHAT_CLOSED"
    })
    void decides(ChatAction action, ChatKind kind, ChatState state, String role, String outcome) {
        var usual = settings(ChatCircle.MEMBERS, ChatCircle.ADMINISTRATORS, ChatCircle.ADMINISTRATORS);

        assertThat(outcome(action, kind, state, role, usual)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "SEND, ADMINISTRATORS, MEMBERS, MEMBERS, NOT_ALLOWED",
        "SEND, MEMBERS, ADMINISTRATORS, ADMINISTRATORS, OK",
        "ADD_MEMBERS, ADMINISTRATORS, MEMBERS, ADMINISTRATORS, OK",
        "ADD_MEMBERS, MEMBERS, ADMINISTRATORS, MEMBERS, NOT_ALLOWED",
        "PIN, ADMINISTRATORS, ADMINISTRATORS, MEMBERS, OK",
        "PIN, MEMBERS, MEMBERS, ADMINISTRATORS, NOT_ALLOWED"
    })
    void letsMembersDoWhatTheSettingsSay(
            ChatAction action, ChatCircle write, ChatCircle add, ChatCircle pin, String outcome) {
        assertThat(outcome(action, ChatKind.GROUP, ChatState.ACTIVE, "MEMBER", settings(write, add, pin)))
                .isEqualTo(outcome);
        assertThat(outcome(action, ChatKind.GROUP, ChatState.ACTIVE, "ADMINISTRATOR", settings(write, add, pin)))
                .isEqualTo("OK");
    }

    private static String outcome(
            ChatAction action, ChatKind kind, ChatState state, String role, ChatSettings settings) {
        var standing = new ChatStanding(kind, state, settings, role.equals("nobody") ? null : ChatRole.valueOf(role));
        return ChatPolicy.decide(action, standing)
                .map(refusal -> refusal.code().name())
                .orElse("OK");
    }

    private static ChatSettings settings(ChatCircle write, ChatCircle add, ChatCircle pin) {
        return new ChatSettings(write, add, pin, ChatHistory.ALL, 0, List.of(), true);
    }
}
