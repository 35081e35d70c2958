package io.parta.chat.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatCircle;
import io.parta.chat.ChatHistory;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatSettings;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.chat.link.LinkSql.Offer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CH-7: who makes links, whom they let in. */
class LinkPolicyTest {

    private static final ChatSettings SETTINGS = new ChatSettings(
            ChatCircle.MEMBERS, ChatCircle.MEMBERS, ChatCircle.MEMBERS, ChatHistory.ALL, 0, List.of(), true);

    @ParameterizedTest
    @CsvSource({
        "GROUP, ACTIVE, OWNER, false, ",
        "GROUP, ACTIVE, ADMINISTRATOR, false, ",
        "GROUP, ACTIVE, MEMBER, true, ",
        "GROUP, ACTIVE, MEMBER, false, NOT_ALLOWED",
        "GROUP, ACTIVE, , true, NOT_FOUND",
        "GROUP, CLOSED, OWNER, false, CHAT_CLOSED",
        "GROUP, DELETED, OWNER, false, NOT_FOUND",
        "MANAGED, ACTIVE, ADMINISTRATOR, true, CHAT_IS_MANAGED",
        "DIRECT, ACTIVE, MEMBER, true, WRONG_CHAT_KIND",
        "CHANNEL, ACTIVE, OWNER, true, WRONG_CHAT_KIND",
        "CALL, ACTIVE, OWNER, true, WRONG_CHAT_KIND"
    })
    void letsOwnerAdministratorsAndClassStaffMakeLinks(
            ChatKind kind, ChatState state, @Nullable ChatRole role, boolean classStaff, @Nullable String code) {
        var decision = LinkPolicy.makes(new ChatStanding(kind, state, SETTINGS, role), classStaff);

        assertThat(decision.map(refusal -> refusal.code().name()).orElse(null)).isEqualTo(code);
    }

    @Test
    void letsInWhomNothingKeepsOut() {
        assertThat(LinkPolicy.admits(offer(true, false, false, false))).isTrue();
        assertThat(LinkPolicy.admits(offer(false, false, false, false))).isFalse();
        assertThat(LinkPolicy.admits(offer(true, false, true, false))).isFalse();
        assertThat(LinkPolicy.admits(offer(true, false, false, true))).isFalse();
    }

    @Test
    void knowsAMemberWhateverIsLeft() {
        assertThat(LinkPolicy.admits(offer(false, true, false, true))).isTrue();
    }

    private static Offer offer(boolean left, boolean member, boolean takenOut, boolean blocked) {
        return new Offer(UUID.randomUUID(), UUID.randomUUID(), 0, left, member, takenOut, blocked);
    }
}
