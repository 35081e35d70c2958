package io.parta.chat.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CH-2: whom owner and administrators may take out, and whose role the owner may change. */
class MemberPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER, CHAT_OWNER_STAYS",
        "OWNER, ADMINISTRATOR, OK",
        "OWNER, MEMBER, OK",
        "OWNER, , NOT_FOUND",
        "ADMINISTRATOR, OWNER, CHAT_OWNER_STAYS",
        "ADMINISTRATOR, ADMINISTRATOR, NOT_ALLOWED",
        "ADMINISTRATOR, MEMBER, OK",
        "ADMINISTRATOR, , NOT_FOUND"
    })
    void removes(ChatRole by, ChatRole role, String outcome) {
        assertThat(MemberPolicy.removes(by, role)
                        .map(refusal -> refusal.code().name())
                        .orElse("OK"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"OWNER, CHAT_OWNER_STAYS", "ADMINISTRATOR, OK", "MEMBER, OK", ", NOT_FOUND"})
    void changes(ChatRole role, String outcome) {
        assertThat(MemberPolicy.changes(role)
                        .map(refusal -> refusal.code().name())
                        .orElse("OK"))
                .isEqualTo(outcome);
    }
}
