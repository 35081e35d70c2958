package io.parta.chat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Together;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-4: a chat from an existing one, with members, title and pins by choice. */
@QuarkusTest
class ChatCopyTest {

    private static final String COPY = "chatCopy";

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    @Test
    void takesSettingsAndWhatIsChosen() {
        chat.update(
                "teacher",
                new JsonObject()
                        .put("slowModeSeconds", 30)
                        .put("whoMayPin", "MEMBERS")
                        .put("forwardingAllowed", true));
        String first = chat.send("staff", "Правила");
        chat.send("teacher", "Не закреплено");
        String second = chat.send("teacher", "Расписание");
        pin(first);
        pin(second);

        JsonObject payload = Api.as("staff")
                .mutate(
                        COPY,
                        input(true, true).put("title", " 6А: математика "),
                        "chat { id title memberCount lastSequence settings { slowModeSeconds whoMayPin } viewerState { role"
                                + " unreadCount } pinnedMessages { nodes { text author { id } } } } carriedCount leftBehindCount");

        JsonObject copy = payload.getJsonObject("chat");
        assertThat(payload.getInteger("carriedCount")).isEqualTo(3);
        assertThat(payload.getInteger("leftBehindCount")).isZero();
        assertThat(copy.getString("title")).isEqualTo("6А: математика");
        assertThat(copy.getInteger("memberCount")).isEqualTo(3);
        assertThat(copy.getInteger("lastSequence")).isEqualTo(2);
        assertThat(copy.getJsonObject("settings"))
                .isEqualTo(new JsonObject().put("slowModeSeconds", 30).put("whoMayPin", "MEMBERS"));
        assertThat(copy.getJsonObject("viewerState"))
                .isEqualTo(new JsonObject().put("role", "OWNER").put("unreadCount", 0));
        var staff = new JsonObject().put("id", TestOrganization.personId("staff"));
        assertThat(copy.getJsonObject("pinnedMessages").getJsonArray("nodes"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject().put("text", "Расписание").put("author", staff))
                        .add(new JsonObject().put("text", "Правила").put("author", staff)));
        var made = new TestChat(copy.getString("id"));
        assertThat(made.events()).containsExactly("MEMBERS_ADDED", "MEMBERS_ADDED", "MESSAGE_SENT", "MESSAGE_SENT");
        assertThat(made.read("student", "viewerState { role unreadCount }").getJsonObject("viewerState"))
                .isEqualTo(new JsonObject().put("role", "MEMBER").put("unreadCount", 2));
        made.send("staff", "Следующее");
    }

    /** SF-2: a copy is no way round what people let others do. */
    @Test
    void saysWhomTheViewerMayNotAdd() {
        var people = new Neighbours(school);
        UUID shy = people.member("STAFF");
        UUID gone = people.member("STAFF");
        var source = TestChat.of(school, TestOrganization.personKey("teacher"), shy, gone);
        Neighbours.chooses(shy, "may_add_to_chats", "NOBODY");
        people.leave(gone);

        JsonObject payload = Api.as("teacher")
                .mutate(
                        COPY,
                        input(true, false).put("id", source.id()),
                        "chat { memberCount } carriedCount leftBehindCount leftBehind { personId userErrors { code } }");

        assertThat(payload.getJsonObject("chat").getInteger("memberCount")).isEqualTo(1);
        assertThat(payload.getInteger("carriedCount")).isEqualTo(1);
        assertThat(payload.getInteger("leftBehindCount")).isEqualTo(2);
        assertThat(payload.getJsonArray("leftBehind"))
                .containsExactlyInAnyOrder(behind(shy, "CONTACT_NOT_ALLOWED"), behind(gone, "NOT_FOUND"));
    }

    private static JsonObject behind(UUID person, String code) {
        return new JsonObject()
                .put("personId", TypeId.encode("person", person))
                .put("userErrors", new JsonArray().add(new JsonObject().put("code", code)));
    }

    /** Whoever is taken out at the same moment is in the copy or not, and is told as what they were. */
    @Test
    void copiesTheMembersOfOneMoment() {
        Tokens.of("teacher");
        Tokens.of("staff");
        for (int i = 0; i < 5; i++) {
            var source = TestChat.of(school, "teacher", "staff", "student");
            var removal = new JsonObject()
                    .put("chatId", source.id())
                    .put("personIds", new JsonArray().add(TestOrganization.personId("student")));

            var payloads = Together.at(
                    () -> Api.as("staff")
                            .mutate(
                                    COPY,
                                    input(true, false).put("id", source.id()),
                                    "chat { memberCount } carriedCount"),
                    () -> Api.as("teacher").mutate("chatMembersRemove", removal, "chat { memberCount }"));

            assertThat(payloads.get(1).getJsonObject("chat").getInteger("memberCount"))
                    .isEqualTo(2);
            int carried = payloads.get(0).getInteger("carriedCount");
            assertThat(carried).isBetween(2, 3);
            assertThat(payloads.get(0).getJsonObject("chat").getInteger("memberCount"))
                    .isEqualTo(carried);
        }
    }

    @Test
    void takesNeitherMembersNorPinsWhenNotAsked() {
        JsonObject payload = Api.as("teacher")
                .mutate(COPY, input(false, false), "chat { title memberCount lastSequence } carriedCount");

        assertThat(payload.getJsonObject("chat"))
                .isEqualTo(new JsonObject()
                        .put("title", "5А: математика")
                        .put("memberCount", 1)
                        .put("lastSequence", 0));
        assertThat(payload.getInteger("carriedCount")).isEqualTo(1);
    }

    @Test
    void copiesAClosedChatToo() {
        chat.update("teacher", new JsonObject().put("forwardingAllowed", true));
        chat.closed();

        assertThat(Api.as("teacher").refusals(COPY, input(true, true))).isEmpty();
    }

    @Test
    void isForStaffAndTeachersInTheChat() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals(COPY, input(true, false))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(COPY, input(true, false))))
                .containsExactly("NOT_FOUND input.id");
    }

    /** ME-2: nor, where nobody has chosen, out of one with minors. */
    @Test
    void takesNoPinsOutOfAChatThatForbidsForwarding() {
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(COPY, input(true, true))))
                .containsExactly("NOT_ALLOWED input.withPins");
        chat.update("teacher", new JsonObject().put("forwardingAllowed", false));

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(COPY, input(true, true))))
                .containsExactly("NOT_ALLOWED input.withPins");
        assertThat(Api.as("teacher").refusals(COPY, input(true, false))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeCopied() {
        assertThat(Unchanged.by(
                        () -> Api.as("teacher").refusals(COPY, input(true, true).put("title", " "))))
                .containsExactly("INVALID_INPUT input.title");
        var direct = TestChat.direct("teacher", "staff");
        assertThat(Unchanged.by(
                        () -> Api.as("teacher").refusals(COPY, input(true, true).put("id", direct.id()))))
                .containsExactly("WRONG_CHAT_KIND");
        school.suspend();
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(COPY, input(true, true))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    private static void pin(String message) {
        assertThat(Api.as("teacher").refusals("messagePin", new JsonObject().put("messageId", message)))
                .isEmpty();
    }

    private JsonObject input(boolean withMembers, boolean withPins) {
        return new JsonObject()
                .put("id", chat.id())
                .put("withMembers", withMembers)
                .put("withPins", withPins);
    }
}
