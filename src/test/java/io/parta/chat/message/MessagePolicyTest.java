package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatCircle;
import io.parta.chat.ChatHistory;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatSettings;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ME-2, ME-3: who may do what to a message, and how long. */
class MessagePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "EDIT, GROUP, ACTIVE, MEMBER, own TEXT 47, OK",
        "EDIT, GROUP, ACTIVE, MEMBER, own TEXT 48, MESSAGE_EDIT_EXPIRED",
        "EDIT, GROUP, ACTIVE, MEMBER, own POLL 1, NOT_ALLOWED",
        "EDIT, GROUP, ACTIVE, OWNER, forwarded TEXT 1, NOT_ALLOWED",
        "EDIT, GROUP, ACTIVE, OWNER, other TEXT 1, NOT_ALLOWED",
        "EDIT, GROUP, CLOSED, MEMBER, own TEXT 1, CHAT_CLOSED",
        "EDIT, CHANNEL, ACTIVE, MEMBER, own TEXT 1, NOT_ALLOWED",
        "EDIT, GROUP, ACTIVE, MEMBER, gone TEXT 1, NOT_FOUND",
        "EDIT, GROUP, DELETED, MEMBER, own TEXT 1, NOT_FOUND",
        "DELETE, GROUP, ACTIVE, MEMBER, own TEXT 4800, OK",
        "DELETE, GROUP, ACTIVE, MEMBER, other TEXT 1, NOT_ALLOWED",
        "DELETE, GROUP, ACTIVE, ADMINISTRATOR, other TEXT 1, OK",
        "DELETE, MANAGED, ACTIVE, ADMINISTRATOR, other TEXT 1, OK",
        "DELETE, GROUP, CLOSED, OWNER, other TEXT 1, OK",
        "DELETE, DIRECT, ACTIVE, MEMBER, other TEXT 1, NOT_ALLOWED",
        "PIN, GROUP, ACTIVE, MEMBER, own TEXT 1, NOT_ALLOWED",
        "PIN, DIRECT, ACTIVE, MEMBER, other TEXT 1, OK",
        "PIN, GROUP, CLOSED, OWNER, own TEXT 1, CHAT_CLOSED",
        "REACT, CHANNEL, ACTIVE, MEMBER, other POLL 1, OK",
        "REACT, GROUP, CLOSED, MEMBER, other TEXT 1, CHAT_CLOSED"
    })
    void decides(MessageAction action, ChatKind kind, ChatState state, ChatRole role, String message, String outcome) {
        String[] words = message.split(" ");
        var writers = kind == ChatKind.CHANNEL ? ChatCircle.ADMINISTRATORS : ChatCircle.MEMBERS;
        var settings = new ChatSettings(
                writers, ChatCircle.MEMBERS, ChatCircle.ADMINISTRATORS, ChatHistory.ALL, 0, List.of(), true);

        assertThat(MessagePolicy.decide(
                                action,
                                new ChatStanding(kind, state, settings, role),
                                new MessagePolicy.Facts(
                                        MessageKind.valueOf(words[1]),
                                        !words[0].equals("other"),
                                        words[0].equals("forwarded"),
                                        words[0].equals("gone"),
                                        NOW.minusSeconds(Integer.parseInt(words[2]) * 3600L)),
                                NOW)
                        .map(refusal -> refusal.code().name())
                        .orElse("OK"))
                .isEqualTo(outcome);
    }
}
