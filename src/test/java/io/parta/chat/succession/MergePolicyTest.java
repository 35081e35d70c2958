package io.parta.chat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatState;
import io.parta.chat.succession.MergeStore.Given;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CH-4: which chats become one, and by whom. */
class MergePolicyTest {

    private static final UUID SCHOOL = new UUID(1, 1);
    private static final UUID SURVIVOR = new UUID(2, 2);
    private static final UUID OTHER = new UUID(3, 3);

    @ParameterizedTest
    @CsvSource({
        "GROUP, ACTIVE, GROUP, ACTIVE, , OK",
        "GROUP, CLOSED, GROUP, ACTIVE, , CHAT_CLOSED id",
        "GROUP, ACTIVE, GROUP, CLOSED, , CHAT_CLOSED otherIds",
        "GROUP, ACTIVE, GROUP, CLOSED, survivor, OK",
        "GROUP, ACTIVE, GROUP, CLOSED, another, CHAT_CLOSED otherIds",
        "MANAGED, ACTIVE, GROUP, ACTIVE, , CHAT_IS_MANAGED id",
        "GROUP, ACTIVE, MANAGED, ACTIVE, , CHAT_IS_MANAGED otherIds",
        "GROUP, ACTIVE, CHANNEL, ACTIVE, , WRONG_CHAT_KIND otherIds",
        "CALL, ACTIVE, GROUP, ACTIVE, , WRONG_CHAT_KIND id"
    })
    void makesOneOfStudyChatsInUse(
            ChatKind kind, ChatState state, ChatKind other, ChatState otherState, String successor, String outcome) {
        var survivor = given(SURVIVOR, SCHOOL, kind, state, true, ChatRole.OWNER, false);
        var ends = new Given(OTHER, SCHOOL, other, otherState, key(successor), true, ChatRole.OWNER, false);

        assertThat(decided(survivor, ends, false, false)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, MEMBER, true, true, false, OK",
        "ADMINISTRATOR, OWNER, true, true, false, NOT_ALLOWED withAdministrators",
        ", , true, true, false, NOT_ALLOWED withAdministrators",
        "OWNER, OWNER, true, false, true, OK",
        "OWNER, , true, false, true, NOT_ALLOWED withPins",
        ", OWNER, true, false, true, NOT_ALLOWED withPins",
        "OWNER, OWNER, false, false, true, NOT_ALLOWED withPins",
        ", , true, false, false, OK"
    })
    void leavesOfficesToTheOwnerAndPinsToWhoReadsThem(
            @Nullable ChatRole role,
            @Nullable ChatRole otherRole,
            boolean forwarding,
            boolean withAdministrators,
            boolean withPins,
            String outcome) {
        var survivor = given(SURVIVOR, SCHOOL, ChatKind.GROUP, ChatState.ACTIVE, true, role, true);
        var ends = given(OTHER, SCHOOL, ChatKind.GROUP, ChatState.ACTIVE, forwarding, otherRole, true);

        assertThat(decided(survivor, ends, withAdministrators, withPins)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, false, GROUP, true, false, true",
        ", true, GROUP, true, true, true",
        ", true, GROUP, false, true, false",
        ", true, GROUP, true, false, false",
        ", true, MANAGED, true, true, false",
        ", false, GROUP, true, true, false"
    })
    void showsAdministratorsWhatIsLikelyTheSameAndNoOtherChatOfOthers(
            @Nullable ChatRole role,
            boolean administrator,
            ChatKind kind,
            boolean together,
            boolean alike,
            boolean known) {
        var survivor = given(SURVIVOR, SCHOOL, ChatKind.GROUP, ChatState.ACTIVE, true, ChatRole.OWNER, true);
        var organization = together ? SCHOOL : new UUID(9, 9);
        var other = given(OTHER, organization, kind, ChatState.ACTIVE, true, role, alike);

        assertThat(MergePolicy.knows(survivor, other, List.of(other), administrator))
                .isEqualTo(known);
    }

    private static String decided(Given survivor, Given other, boolean withAdministrators, boolean withPins) {
        return MergePolicy.decide(survivor, List.of(other), withAdministrators, withPins)
                .map(refusal -> refusal.code() + " " + refusal.path().get(1))
                .orElse("OK");
    }

    private static @Nullable UUID key(@Nullable String successor) {
        if (successor == null) {
            return null;
        }
        return successor.equals("survivor") ? SURVIVOR : new UUID(8, 8);
    }

    private static Given given(
            UUID key,
            UUID organization,
            ChatKind kind,
            ChatState state,
            boolean forwarding,
            @Nullable ChatRole role,
            boolean alike) {
        return new Given(key, organization, kind, state, null, forwarding, role, alike);
    }
}
