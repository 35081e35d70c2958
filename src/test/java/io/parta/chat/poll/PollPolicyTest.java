package io.parta.chat.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatCircle;
import io.parta.chat.ChatHistory;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatSettings;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ME-3: who may close a poll. */
class PollPolicyTest {

    private static final ChatSettings SETTINGS = new ChatSettings(
            ChatCircle.MEMBERS, ChatCircle.MEMBERS, ChatCircle.MEMBERS, ChatHistory.ALL, 0, List.of(), true);

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, MEMBER, false, false, allowed",
        "ACTIVE, MEMBER, false, true, VOTE_STANDS",
        "ACTIVE, OWNER, true, true, POLL_CLOSED",
        "CLOSED, OWNER, true, true, CHAT_CLOSED",
        "DELETED, OWNER, false, false, NOT_FOUND",
        "ACTIVE, , false, false, NOT_FOUND",
    })
    void isVotedInByMembersUntilTheEnd(
            ChatState state, ChatRole role, boolean closed, boolean stands, String expected) {
        assertThat(PollPolicy.vote(new ChatStanding(ChatKind.GROUP, state, SETTINGS, role), closed, stands)
                        .map(refusal -> refusal.code().name())
                        .orElse("allowed"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, ACTIVE, MEMBER, true, allowed",
        "GROUP, ACTIVE, MEMBER, false, NOT_ALLOWED",
        "GROUP, ACTIVE, ADMINISTRATOR, false, allowed",
        "GROUP, ACTIVE, OWNER, false, allowed",
        "GROUP, CLOSED, MEMBER, true, CHAT_CLOSED",
        "GROUP, CLOSED, MEMBER, false, NOT_ALLOWED",
        "GROUP, CLOSED, OWNER, false, CHAT_CLOSED",
        "GROUP, DELETED, OWNER, true, NOT_FOUND",
        "GROUP, ACTIVE, , true, NOT_FOUND",
        "MANAGED, ACTIVE, ADMINISTRATOR, false, allowed",
        "CHANNEL, ACTIVE, ADMINISTRATOR, false, allowed",
        "DIRECT, ACTIVE, OWNER, false, NOT_ALLOWED",
        "DIRECT, ACTIVE, MEMBER, true, allowed",
    })
    void isClosedByItsAuthorAndByModerators(
            ChatKind kind, ChatState state, ChatRole role, boolean own, String expected) {
        assertThat(PollPolicy.close(new ChatStanding(kind, state, SETTINGS, role), own)
                        .map(refusal -> refusal.code().name())
                        .orElse("allowed"))
                .isEqualTo(expected);
    }
}
