package io.parta.chat.succession;

import static io.parta.chat.succession.Merging.MERGE;
import static io.parta.chat.succession.Merging.input;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Together;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-4: of chats that are the same one goes on, with the members of all; the others are closed and keep their history. */
@QuarkusTest
class ChatsMergeTest {

    private static final String RESULT =
            "chat { id memberCount } mergedCount carriedCount leftBehindCount leftBehind { personId userErrors { code } }";

    private TestOrganization school;
    private TestChat chat;
    private TestChat other;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var made = Merging.make();
        school = made.school();
        chat = made.chat();
        other = made.other();
    }

    @Test
    void unitesTheMembersAndLeavesTheHistoryWhereItIs() {
        other.send("staff", "Как было");

        JsonObject payload = Api.as("teacher").mutate(MERGE, input(chat, other), RESULT);

        assertThat(payload)
                .isEqualTo(new JsonObject()
                        .put("chat", new JsonObject().put("id", chat.id()).put("memberCount", 3))
                        .put("mergedCount", 1)
                        .put("carriedCount", 2)
                        .put("leftBehindCount", 0)
                        .put("leftBehind", new JsonArray())
                        .put("userErrors", new JsonArray()));
        JsonObject closed = other.read("staff", "state successor { id } messages(last: 1) { nodes { text } }");
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getJsonObject("successor").getString("id")).isEqualTo(chat.id());
        assertThat(closed.encode()).contains("Как было");
        assertThat(other.events()).endsWith("MESSAGE_SENT", "CHAT_CLOSED");
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MEMBERS_ADDED");
        assertThat(role(chat, "teacher")).isEqualTo("OWNER");
        assertThat(role(chat, "staff")).isEqualTo("MEMBER");
        assertThat(chat.read("staff", "lastSequence").getInteger("lastSequence"))
                .isZero();
    }

    @Test
    void makesAdministratorsOfTheOthersOnesWhenTheOwnerSaysSo() {
        assertThat(Api.as("teacher")
                        .refusals(
                                "chatAdministratorAppoint",
                                new JsonObject()
                                        .put("chatId", other.id())
                                        .put("personId", TestOrganization.personId("staff"))))
                .isEmpty();

        assertThat(Api.as("teacher").refusals(MERGE, input(chat, other).put("withAdministrators", true)))
                .isEmpty();

        assertThat(role(chat, "staff")).isEqualTo("ADMINISTRATOR");
        assertThat(role(chat, "teacher")).isEqualTo("OWNER");
        assertThat(role(chat, "teacher2")).isEqualTo("MEMBER");
        assertThat(chat.events()).endsWith("MEMBERS_ADDED", "MEMBER_ROLE_CHANGED");
    }

    /** SF-8: whoever administers the organisation merges what is probably the same, and reads neither. */
    @Test
    void isForAdministratorsOfTheOrganisationToo() {
        var foreign = TestChat.of(school, "teacher2", "staff");

        JsonObject payload = Api.as("director").mutate(MERGE, input(chat, other, foreign), RESULT);

        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        assertThat(payload.getJsonObject("chat")).isNull();
        assertThat(payload.getInteger("mergedCount")).isEqualTo(2);
        assertThat(chat.read("director", "id")).isNull();
        assertThat(chat.read("staff", "memberCount").getInteger("memberCount")).isEqualTo(3);
        assertThat(role(chat, "teacher")).isEqualTo("OWNER");
        assertThat(Database.query("SELECT FROM audit_log WHERE scope_id = $1 AND action = 'chatsMerge'", school.key()))
                .hasSize(1);
    }

    @Test
    void letsAdministratorsNeitherAppointNorReadNorTouchOtherChats() {
        var different = TestChat.of(school, "teacher2").update("teacher2", new JsonObject().put("title", "Хор"));
        var director = Api.as("director");

        assertThat(Unchanged.by(
                        () -> director.refusals(MERGE, input(chat, other).put("withAdministrators", true))))
                .containsExactly("NOT_ALLOWED input.withAdministrators");
        assertThat(Unchanged.by(
                        () -> director.refusals(MERGE, input(chat, other).put("withPins", true))))
                .containsExactly("NOT_ALLOWED input.withPins");
        assertThat(Unchanged.by(() -> director.refusals(MERGE, input(chat, different))))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> director.refusals(MERGE, input(chat, other, different))))
                .containsExactly("NOT_FOUND input.otherIds");
        school.suspend();
        assertThat(Unchanged.by(() -> director.refusals(MERGE, input(chat, other))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    @Test
    void isForWhoOwnsAllOfThem() {
        var foreign = TestChat.of(school, "teacher2", "teacher");
        var hidden = TestChat.of(school, "teacher2", "staff");

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(MERGE, input(chat, foreign))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(MERGE, input(chat, hidden))))
                .containsExactly("NOT_FOUND input.otherIds");
        for (String user : new String[] {"stranger", "operator"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(MERGE, input(chat, other))))
                    .containsExactly("NOT_FOUND input.id");
        }
    }

    @Test
    void refusesWhatCannotBecomeOne() {
        var elsewhere = TestChat.of(TestOrganization.verified().member("teacher", "TEACHER"), "teacher");
        var over = TestChat.of(school, "teacher").closed();
        var none = input(chat).put("otherIds", new JsonArray());

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(MERGE, input(chat, chat))))
                .containsExactly("INVALID_INPUT input.otherIds");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(MERGE, input(chat, elsewhere))))
                .containsExactly("INVALID_INPUT input.otherIds");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(MERGE, none)))
                .containsExactly("INVALID_INPUT input.otherIds");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(MERGE, input(chat, other, over))))
                .containsExactly("CHAT_CLOSED input.otherIds");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(MERGE, input(over, other))))
                .containsExactly("CHAT_CLOSED input.id");
    }

    /** SF-2: a merge is no way round what people let others do. */
    @Test
    void leavesBehindWhoDoesNotWantToBeAdded() {
        var shy = new Neighbours(school).member("STAFF");
        var source = TestChat.of(school, TestOrganization.personKey("teacher"), shy);
        Neighbours.chooses(shy, "may_add_to_chats", "NOBODY");

        JsonObject payload = Api.as("teacher").mutate(MERGE, input(chat, source), RESULT);

        assertThat(payload.getInteger("leftBehindCount")).isEqualTo(1);
        assertThat(payload.getJsonArray("leftBehind"))
                .containsExactly(new JsonObject()
                        .put("personId", TypeId.encode("person", shy))
                        .put("userErrors", new JsonArray().add(new JsonObject().put("code", "CONTACT_NOT_ALLOWED"))));
    }

    /** SF-8: how many, and not who is in a chat. */
    @Test
    void tellsAdministratorsNoNames() {
        var shy = new Neighbours(school).member("STAFF");
        var source = TestChat.of(school, "teacher", "staff");
        Database.query(
                "UPDATE chat_member SET person_id = $2 WHERE chat_id = $1 AND person_id = $3",
                source.key(),
                shy,
                TestOrganization.personKey("staff"));
        Neighbours.chooses(shy, "may_add_to_chats", "NOBODY");

        JsonObject payload = Api.as("director").mutate(MERGE, input(chat, source), RESULT);

        assertThat(payload.getInteger("leftBehindCount")).isEqualTo(1);
        assertThat(payload.getJsonArray("leftBehind")).isEmpty();
    }

    @Test
    void changesNothingMoreWhenItIsSentAgain() {
        for (String user : new String[] {"teacher", "director"}) {
            assertThat(Api.as(user).refusals(MERGE, input(chat, other))).isEmpty();
            assertThat(Unchanged.by(
                            () -> Api.as(user).mutate(MERGE, input(chat, other), "mergedCount userErrors { code }")))
                    .isEqualTo(new JsonObject().put("mergedCount", 1).put("userErrors", new JsonArray()));
        }
    }

    /** Each of two chats is to go on in place of the other: one of them does. */
    @Test
    void leavesOneOfTwoWhenEachIsMergedIntoTheOther() {
        Tokens.of("teacher");
        Tokens.of("director");

        List<List<String>> answers =
                Together.at(() -> Api.as("teacher").refusals(MERGE, input(chat, other)), () -> Api.as("director")
                        .refusals(MERGE, input(other, chat)));

        assertThat(answers).contains(List.of());
        assertThat(answers.stream().filter(answer -> !answer.isEmpty())).hasSize(1);
        assertThat(Database.query(
                        "SELECT FROM chat WHERE organization_id = $1 AND kind = 'GROUP' AND state = 'ACTIVE'",
                        school.key()))
                .hasSize(1);
    }

    @Test
    void bearsMessagesAndRemovalsAtTheSameMoment() {
        Tokens.of("teacher");
        Tokens.of("staff");
        for (int i = 0; i < 5; i++) {
            var survivor = TestChat.of(school, "teacher", "teacher2", "staff");
            var ending = TestChat.of(school, "teacher", "staff");
            ending.update("teacher", new JsonObject().put("forwardingAllowed", true));

            var answers = Together.at(
                    () -> Api.as("teacher")
                            .refusals(MERGE, input(survivor, ending).put("withPins", true)),
                    () -> Api.as("staff").refusals("messageSend", survivor.draft("Я здесь")));
            assertThat(answers).containsExactly(List.of(), List.of());

            var again = TestChat.of(school, "teacher", "teacher2");
            var removal = new JsonObject()
                    .put("chatId", survivor.id())
                    .put("personIds", new JsonArray().add(TestOrganization.personId("teacher2")));
            Together.at(() -> Api.as("teacher").refusals(MERGE, input(survivor, again)), () -> Api.as("teacher")
                    .refusals("chatMembersRemove", removal));
            UUID key = survivor.key();
            assertThat(Database.query(
                            "SELECT FROM chat c WHERE c.id = $1 AND c.member_count = (SELECT count(*) FROM chat_member m "
                                    + "WHERE m.chat_id = c.id AND m.left_at IS NULL)",
                            key))
                    .hasSize(1);
        }
    }

    private static String role(TestChat chat, String user) {
        return chat.read(user, "viewerState { role }")
                .getJsonObject("viewerState")
                .getString("role");
    }
}
