package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-1, ME-2, ME-5: sending. */
@QuarkusTest
class MessageSendTest {

    private static final String SEND = "messageSend";

    @Inject
    StatementCounts statements;

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("teacher2", "TEACHER")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    @Test
    void numbersMessagesAndTellsTheChat() {
        chat.send("teacher", "Первое");
        JsonObject payload = Api.as("student")
                .mutate(
                        SEND,
                        chat.draft("Второе\nс новой строки").put("silent", true),
                        "message { sequence kind text silent sentAt editedAt deletedAt version author { id } chat { id }"
                                + " entities { kind } replyTo { id } } retryAfterSeconds");

        JsonObject message = payload.getJsonObject("message");
        assertThat(message.remove("sentAt")).asString().endsWith("Z");
        assertThat(message)
                .isEqualTo(new JsonObject()
                        .put("sequence", 2)
                        .put("kind", "TEXT")
                        .put("text", "Второе\nс новой строки")
                        .put("silent", true)
                        .putNull("editedAt")
                        .putNull("deletedAt")
                        .put("version", 0)
                        .put("author", new JsonObject().put("id", TestOrganization.personId("student")))
                        .put("chat", new JsonObject().put("id", chat.id()))
                        .put("entities", new JsonArray())
                        .putNull("replyTo"));
        assertThat(payload.getInteger("retryAfterSeconds")).isNull();
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MESSAGE_SENT", "MESSAGE_SENT");
        assertThat(Database.query(
                        "SELECT facts FROM live_event WHERE topic = $1 ORDER BY sequence DESC LIMIT 1", chat.key()))
                .singleElement()
                .satisfies(event -> assertThat(event.getJsonObject("facts"))
                        .isEqualTo(new JsonObject()
                                .put("by", TestOrganization.personKey("student").toString())
                                .put("message", 2)));
    }

    /** The promise of the hot path: one statement, and none to show what was sent. */
    @Test
    void isOneStatement() {
        chat.send("teacher", "Первое");
        var before = statements.snapshot();

        Api.as("teacher").mutate(SEND, chat.draft("Второе"), "message { id sequence text sentAt }");

        assertThat(grown(before)).isEqualTo(Map.of("WITH given AS MATERIALIZED (", 1L));
    }

    /** ME-5: a retry is answered with the first message and takes no number. */
    @Test
    void answersARetryWithTheFirstMessage() {
        var draft = chat.draft("Один раз");
        JsonObject first = Api.as("teacher").mutate(SEND, draft, "message { id sequence text }");

        JsonObject again = Unchanged.by(() ->
                Api.as("teacher").mutate(SEND, draft.copy().put("text", "Другое"), "message { id sequence text }"));

        assertThat(again).isEqualTo(first);
        assertThat(first.getJsonObject("message").getInteger("sequence")).isEqualTo(1);
        chat.send("teacher", "Следующее");
        assertThat(chat.read("teacher", "lastSequence").getInteger("lastSequence"))
                .isEqualTo(2);
    }

    @Test
    void answersARetryEvenWhereANewMessageWouldBeRefused() {
        chat.update("teacher", new JsonObject().put("slowModeSeconds", 600));
        var draft = chat.draft("Вопрос");
        JsonObject first = Api.as("student").mutate(SEND, draft, "message { id }");

        assertThat(Api.as("student").mutate(SEND, draft, "message { id }")).isEqualTo(first);
        chat.closed();
        assertThat(Api.as("student").mutate(SEND, draft, "message { id }")).isEqualTo(first);
    }

    @Test
    void keepsClientKeysOfPeopleApart() {
        var draft = chat.draft("Своё");

        int one = Api.as("teacher")
                .mutate(SEND, draft, "message { sequence }")
                .getJsonObject("message")
                .getInteger("sequence");
        int other = Api.as("student")
                .mutate(SEND, draft, "message { sequence }")
                .getJsonObject("message")
                .getInteger("sequence");

        assertThat(other).isEqualTo(one + 1);
    }

    @Test
    void answersAMessageOfTheSameChat() {
        String question = chat.send("student", "Когда контрольная?");
        JsonObject message = Api.as("teacher")
                .mutate(SEND, chat.draft("В пятницу").put("replyToId", question), "message { replyTo { id text } }")
                .getJsonObject("message");

        assertThat(message.getJsonObject("replyTo"))
                .isEqualTo(new JsonObject().put("id", question).put("text", "Когда контрольная?"));
    }

    @Test
    void refusesAnAnswerToAMessageThatIsNotThere() {
        var other = TestChat.of(school, "teacher", "staff");
        String elsewhere = other.send("teacher", "Другой чат");
        String future = io.parta.platform.graphql.node.TypeId.encode("message", chat.key(), 99);

        for (String id : new String[] {elsewhere, future, "message_1"}) {
            assertThat(Unchanged.by(() ->
                            Api.as("teacher").refusals(SEND, chat.draft("?").put("replyToId", id))))
                    .containsExactly("NOT_FOUND input.replyToId");
        }
    }

    @Test
    void mentionsMembersAndNotifiesThem() {
        JsonObject message = Api.as("teacher")
                .mutate(
                        SEND,
                        chat.draft("Аня, зайди").put("entities", new JsonArray().add(mention("student", 0, 3))),
                        "message { entities { kind offset length url person { id } } }")
                .getJsonObject("message");

        assertThat(message.getJsonArray("entities"))
                .containsExactly(new JsonObject()
                        .put("kind", "MENTION")
                        .put("offset", 0)
                        .put("length", 3)
                        .putNull("url")
                        .put("person", new JsonObject().put("id", TestOrganization.personId("student"))));
        assertThat(chat.read("student", "viewerState { mentionCount unreadCount }")
                        .getJsonObject("viewerState"))
                .isEqualTo(new JsonObject().put("mentionCount", 1).put("unreadCount", 1));
        assertThat(chat.read("staff", "viewerState { mentionCount unreadCount }")
                        .getJsonObject("viewerState"))
                .isEqualTo(new JsonObject().put("mentionCount", 0).put("unreadCount", 1));
        assertThat(Database.query(
                        "SELECT type, facts FROM live_event WHERE topic = $1 ORDER BY sequence DESC LIMIT 1",
                        TestOrganization.personKey("student")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getString("type")).isEqualTo("MENTIONED");
                    assertThat(event.getJsonObject("facts").getString("chat"))
                            .isEqualTo(chat.key().toString());
                });
    }

    @Test
    void refusesAMentionOfSomebodyWhoIsNoMember() {
        for (String user : new String[] {"teacher2", "stranger"}) {
            assertThat(Unchanged.by(() -> Api.as("teacher")
                            .refusals(
                                    SEND,
                                    chat.draft("Аня, зайди")
                                            .put("entities", new JsonArray().add(mention(user, 0, 3))))))
                    .containsExactly("INVALID_INPUT input.entities");
        }
    }

    @Test
    void refusesInputBeyondItsLimits() {
        assertThat(Unchanged.by(
                        () -> Api.as("teacher").refusals(SEND, chat.draft("a").put("clientKey", "один"))))
                .containsExactly("INVALID_INPUT input.clientKey");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(SEND, chat.draft(" "))))
                .containsExactly("INVALID_INPUT input.text");
    }

    @Test
    void hidesTheChatFromWhoIsNoMember() {
        for (String user : new String[] {"teacher2", "stranger", "operator"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(SEND, chat.draft("Привет"))))
                    .containsExactly("NOT_FOUND input.chatId");
        }
        assertThat(Unchanged.by(() ->
                        Api.as("teacher").refusals(SEND, chat.draft("Привет").put("chatId", "chat_1"))))
                .containsExactly("NOT_FOUND input.chatId");
    }

    @Test
    void letsAdministratorsAloneWriteWhereTheChatSaysSo() {
        chat.update("teacher", new JsonObject().put("whoMayWrite", "ADMINISTRATORS"));

        assertThat(Unchanged.by(() -> Api.as("student").refusals(SEND, chat.draft("Можно?"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Api.as("teacher").refusals(SEND, chat.draft("Объявление"))).isEmpty();
    }

    @Test
    void slowsMembersDownAndNotAdministrators() {
        chat.update("teacher", new JsonObject().put("slowModeSeconds", 600));
        chat.send("student", "Раз");

        JsonObject payload = Unchanged.by(() -> Api.as("student").mutate(SEND, chat.draft("Два"), "retryAfterSeconds"));
        assertThat(payload.getJsonArray("userErrors").getJsonObject(0).getString("code"))
                .isEqualTo("SLOW_MODE");
        assertThat(payload.getInteger("retryAfterSeconds")).isBetween(590, 600);
        assertThat(payload.getJsonArray("userErrors").getJsonObject(0).getString("message"))
                .contains(payload.getInteger("retryAfterSeconds").toString());
        chat.send("teacher", "Раз");
        chat.send("teacher", "Два");
    }

    @Test
    void refusesToWriteIntoAClosedChat() {
        chat.closed();

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(SEND, chat.draft("Поздно"))))
                .containsExactly("CHAT_CLOSED");
    }

    /** SF-8: whoever blocks somebody, or is blocked, writes to them no more. */
    @Test
    void refusesADirectMessageBetweenPeopleOfWhomOneBlocksTheOther() {
        var direct = TestChat.direct("teacher", "staff");
        UUID teacher = TestOrganization.personKey("teacher");
        UUID staff = TestOrganization.personKey("staff");
        Database.query("INSERT INTO person_block (person_id, blocked_person_id) VALUES ($1, $2)", staff, teacher);
        try {
            for (String user : new String[] {"teacher", "staff"}) {
                assertThat(Unchanged.by(() -> Api.as(user).refusals(SEND, direct.draft("Привет"))))
                        .containsExactly("CONTACT_NOT_ALLOWED");
            }
            assertThat(Api.as("staff").refusals(SEND, chat.draft("В общем чате")))
                    .isEmpty();
        } finally {
            Database.query("DELETE FROM person_block WHERE person_id = $1 AND blocked_person_id = $2", staff, teacher);
        }
    }

    private static JsonObject mention(String user, int offset, int length) {
        return new JsonObject()
                .put("kind", "MENTION")
                .put("offset", offset)
                .put("length", length)
                .put("personId", TestOrganization.personId(user));
    }

    /** First lines of the statements that have run since; the look at the log-in aside. */
    private Map<String, Long> grown(Map<String, Long> before) {
        var grown = new TreeMap<String, Long>();
        statements.snapshot().forEach((sql, count) -> {
            long more = count - before.getOrDefault(sql, 0L);
            if (more > 0 && !sql.contains("keycloak_subject") && !sql.contains("live_event\n")) {
                grown.put(sql.lines().findFirst().orElse(""), more);
            }
        });
        return grown;
    }
}
