package io.parta.chat.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-2: the author is kept, and nothing leaves a chat that has minors unless the chat allows it. */
@QuarkusTest
class MessageForwardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FORWARD = "messageForward";

    private Neighbours school;
    private UUID teacher;
    private UUID staff;
    private UUID other;
    private TestChat chat;
    private TestChat target;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
        teacher = school.member("TEACHER");
        staff = school.member("STAFF");
        other = school.member("STAFF");
        chat = TestChat.of(school.organization(), teacher, staff);
        target = TestChat.of(school.organization(), staff, other);
    }

    @Test
    void keepsTheAuthorAndTheFirstOfThem() {
        String message = chat.send(teacher, "Педсовет в пятницу");

        JsonObject forwarded = forward(staff, message, target);
        assertThat(forwarded.getString("text")).isEqualTo("Педсовет в пятницу");
        assertThat(author(forwarded)).isEqualTo(teacher);
        var third = TestChat.of(school.organization(), other, teacher);
        JsonObject again = forward(other, forwarded.getString("id"), third);
        assertThat(author(again)).isEqualTo(teacher);
        assertThat(third.events()).containsExactly("MEMBERS_ADDED", "MESSAGE_SENT");

        var edit = new JsonObject().put("messageId", again.getString("id")).put("text", "Не педсовет");
        assertThat(Unchanged.by(() -> codes("messageEdit", edit, other))).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void makesTextOfMentions() {
        var mention = new JsonObject()
                .put("kind", "MENTION")
                .put("offset", 0)
                .put("length", 4)
                .put("personId", TypeId.encode("person", staff));
        var bold = new JsonObject().put("kind", "BOLD").put("offset", 6).put("length", 6);
        String message = Engine.payload(
                        "messageSend",
                        chat.draft("Анна, скорее")
                                .put("entities", new JsonArray().add(mention).add(bold)),
                        "message { id }",
                        TestPeople.viewer(teacher))
                .getJsonObject("message")
                .getString("id");

        assertThat(forward(staff, message, target).getJsonArray("entities").encode())
                .isEqualTo("[{\"kind\":\"BOLD\"}]");
        assertThat(Database.query("SELECT FROM chat_mention WHERE chat_id = $1", target.key()))
                .isEmpty();
    }

    @Test
    void isOffOutOfAChatWithMinors() {
        String message = chat.send(teacher, "Только здесь");
        join(school.member("STUDENT", LocalDate.now(ZoneOffset.UTC).minusYears(19)));
        assertThat(forward(staff, message, target)).isNotNull();

        UUID student = school.member("STUDENT");
        join(student);
        assertThat(refused(staff, message)).isEqualTo("FORWARDING_NOT_ALLOWED");
        assertThat(allowed(staff, message)).isFalse();

        Database.query("UPDATE chat_member SET left_at = now() WHERE person_id = $1", student);
        assertThat(allowed(staff, message)).isTrue();
        join(school.join(
                Neighbours.stranger(),
                "STUDENT",
                "CONFIRMED",
                LocalDate.now(ZoneOffset.UTC).minusYears(18).plusDays(2)));
        assertThat(refused(staff, message)).isEqualTo("FORWARDING_NOT_ALLOWED");
    }

    @Test
    void isWhatTheChatsSettingsSay() {
        join(school.member("STUDENT"));
        String message = chat.send(teacher, "Объявление для всех");

        setting(true);
        assertThat(forward(staff, message, target)).isNotNull();
        assertThat(allowed(staff, message)).isTrue();
        setting(null);
        assertThat(refused(staff, message)).isEqualTo("FORWARDING_NOT_ALLOWED");
        Database.query(
                "UPDATE chat_member SET left_at = now() WHERE chat_id = $1 AND role = 'MEMBER' AND person_id <> $2",
                chat.key(),
                staff);
        assertThat(allowed(staff, message)).isTrue();
        setting(false);
        assertThat(refused(staff, message)).isEqualTo("FORWARDING_NOT_ALLOWED");
        assertThat(allowed(staff, message)).isFalse();
    }

    @Test
    void hidesWhatTheViewerMayNotSee() {
        String message = chat.send(teacher, "Секрет");

        assertThat(refused(other, message)).isEqualTo("NOT_FOUND");
        assertThat(refused(staff, "message_x")).isEqualTo("NOT_FOUND");
        codes("messageDelete", new JsonObject().put("messageId", message).put("forEveryone", true), teacher);
        assertThat(refused(staff, message)).isEqualTo("NOT_FOUND");
    }

    @Test
    void goesWhereTheViewerMayWrite() {
        String message = chat.send(teacher, "Объявление");

        var elsewhere = input(message, TestChat.of(school.organization(), other));
        assertThat(Unchanged.by(() -> codes(FORWARD, elsewhere, staff))).isEqualTo("NOT_FOUND");
        var closed = input(message, target.closed());
        assertThat(Unchanged.by(() -> codes(FORWARD, closed, staff))).isEqualTo("CHAT_CLOSED");
        var keyless = input(message, target).put("clientKey", "1");
        assertThat(Unchanged.by(() -> codes(FORWARD, keyless, staff))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void answersARetryWithTheFirstMessage() {
        var input = input(chat.send(teacher, "Один раз"), target);

        String first = sent(input).getString("id");
        assertThat(sent(input).getString("id")).isEqualTo(first);
        assertThat(Database.query("SELECT FROM chat_message WHERE chat_id = $1", target.key()))
                .hasSize(1);
    }

    /** Its results are shown; who voted stays in the chat, where alone one votes. */
    @Test
    void refersToThePollOfTheFirstMessage() {
        String poll = chat.ask(teacher, new JsonArray().add("Да").add("Нет"));
        String forwarded = forward(staff, poll, target).getString("id");
        var vote = new JsonObject().put("messageId", poll).put("optionIds", new JsonArray().add("1"));
        assertThat(codes("pollVote", vote, staff)).isEmpty();

        JsonObject shown = read(
                        other, forwarded, "poll { voterCount options { voteCount voters(first: 1) { nodes { id } } } }")
                .getJsonObject("poll");
        assertThat(shown.encode())
                .isEqualTo(
                        "{\"voterCount\":1,\"options\":[{\"voteCount\":1,\"voters\":null},{\"voteCount\":0,\"voters\":null}]}");
        var there = vote.copy().put("messageId", forwarded);
        assertThat(Unchanged.by(() -> codes("pollVote", there, other))).isEqualTo("NOT_FOUND");
        var close = new JsonObject().put("messageId", forwarded);
        assertThat(Unchanged.by(() -> codes("pollClose", close, staff))).isEqualTo("NOT_FOUND");
    }

    private JsonObject forward(UUID person, String message, TestChat to) {
        return Engine.payload(
                        FORWARD,
                        input(message, to),
                        "message { id text entities { kind } forwardedAuthor { id } }",
                        TestPeople.viewer(person))
                .getJsonObject("message");
    }

    private JsonObject sent(JsonObject input) {
        return Engine.payload(FORWARD, input, "message { id }", TestPeople.viewer(staff))
                .getJsonObject("message");
    }

    private String refused(UUID person, String message) {
        var input = input(message, target);
        return Unchanged.by(() -> codes(FORWARD, input, person));
    }

    private static JsonObject input(String message, TestChat to) {
        return new JsonObject()
                .put("messageId", message)
                .put("chatId", to.id())
                .put("clientKey", UUID.randomUUID().toString());
    }

    private static UUID author(JsonObject message) {
        return TypeId.decode("person", message.getJsonObject("forwardedAuthor").getString("id"))
                .orElseThrow();
    }

    private static boolean allowed(UUID person, String message) {
        return read(person, message, "viewerActions { action allowed }").getJsonArray("viewerActions").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("action").equals(FORWARD))
                .findFirst()
                .orElseThrow()
                .getBoolean("allowed");
    }

    private static JsonObject read(UUID person, String message, String selection) {
        return Engine.run(
                        "query ($id: ID!) { node(id: $id) { ... on Message { " + selection + " } } }",
                        new JsonObject().put("id", message),
                        TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE)
                .getJsonObject("data")
                .getJsonObject("node");
    }

    private void setting(@Nullable Boolean allowed) {
        int version = Database.query("SELECT version FROM chat WHERE id = $1", chat.key())
                .get(0)
                .getInteger("version");
        var input =
                new JsonObject().put("id", chat.id()).put("version", version).put("forwardingAllowed", allowed);
        assertThat(codes("chatUpdate", input, teacher)).isEmpty();
    }

    private void join(UUID person) {
        Database.query(
                "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) "
                        + "VALUES ($1, $2, 'MEMBER', '{[1,)}', 0)",
                chat.key(),
                person);
    }

    private static String codes(String mutation, JsonObject input, UUID person) {
        return Engine.mutate(mutation, input, TestPeople.viewer(person)).await().atMost(PATIENCE);
    }
}
