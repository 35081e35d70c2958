package io.parta.chat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatCircle;
import io.parta.chat.ChatHistory;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatSettings;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.platform.graphql.error.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CH-4: which chat may go on in place of which, and which may be copied. */
class SuccessionPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "false, true, GROUP, GROUP, ACTIVE, OWNER, ",
        "false, true, GROUP, GROUP, ACTIVE, ADMINISTRATOR, ",
        "false, true, GROUP, GROUP, ACTIVE, MEMBER, NOT_ALLOWED",
        "false, true, GROUP, GROUP, CLOSED, OWNER, CHAT_CLOSED",
        "true, true, GROUP, GROUP, CLOSED, OWNER, INVALID_INPUT",
        "false, false, GROUP, GROUP, ACTIVE, OWNER, INVALID_INPUT",
        "false, true, GROUP, CHANNEL, ACTIVE, OWNER, INVALID_INPUT",
        "false, true, GROUP, MANAGED, ACTIVE, ADMINISTRATOR, INVALID_INPUT",
        "false, true, CHANNEL, CHANNEL, ACTIVE, ADMINISTRATOR, WRONG_CHAT_KIND"
    })
    void letsAChatOfTheSameKindAndOrganisationGoOn(
            boolean same,
            boolean together,
            ChatKind kind,
            ChatKind other,
            ChatState state,
            ChatRole role,
            String code) {
        var settings = new ChatSettings(
                ChatCircle.MEMBERS, ChatCircle.MEMBERS, ChatCircle.MEMBERS, ChatHistory.ALL, 0, List.of(), true);
        var refusal = SuccessionPolicy.succeeds(same, together, kind, new ChatStanding(other, state, settings, role));

        assertThat(code(refusal)).isEqualTo(code);
        refusal.ifPresent(one -> assertThat(one.path()).containsExactly("input", "successorId"));
    }

    @ParameterizedTest
    @CsvSource({"GROUP, ", "MANAGED, ", "DIRECT, WRONG_CHAT_KIND", "CHANNEL, WRONG_CHAT_KIND", "CALL, WRONG_CHAT_KIND"})
    void copiesStudyChats(ChatKind kind, String code) {
        assertThat(code(SuccessionPolicy.copies(kind))).isEqualTo(code);
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(one -> one.code().name()).orElse(null);
    }
}
