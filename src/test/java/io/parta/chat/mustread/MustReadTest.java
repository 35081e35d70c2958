package io.parta.chat.mustread;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-4: messages that each member acknowledges. */
@QuarkusTest
class MustReadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACKNOWLEDGE = "messageAcknowledge";

    private Neighbours school;
    private UUID teacher;
    private UUID guardian;
    private UUID otherGuardian;
    private UUID student;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
        teacher = school.member("TEACHER");
        guardian = school.member("GUARDIAN");
        otherGuardian = school.member("GUARDIAN");
        student = school.member("STUDENT");
        chat = TestChat.of(school.organization(), teacher, guardian, otherGuardian, student);
    }

    @Test
    void isAcknowledgedByEachMemberOnce() {
        String message = mustRead(teacher);
        assertThat(asked(guardian, message)).isEqualTo("false null");
        assertThat(asked(teacher, message)).isEqualTo("false STUDENT 0/1, GUARDIAN 0/2");

        assertThat(acknowledge(guardian, message)).isEmpty();
        assertThat(acknowledge(guardian, message)).isEmpty();

        assertThat(asked(guardian, message)).isEqualTo("true null");
        assertThat(asked(teacher, message)).isEqualTo("false STUDENT 0/1, GUARDIAN 1/2");
        assertThat(Database.query("SELECT FROM chat_acknowledgement WHERE chat_id = $1", chat.key()))
                .hasSize(1);
        assertThat(people(teacher, message, "acknowledged: true")).containsExactly(guardian);
        assertThat(people(teacher, message, "acknowledged: false, role: GUARDIAN"))
                .containsExactly(otherGuardian);
        assertThat(people(teacher, message, "acknowledged: false")).containsExactlyInAnyOrder(otherGuardian, student);
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MESSAGE_SENT");
    }

    @Test
    void writesNothingForOtherMessages() {
        String message = chat.send(teacher, "Привет");

        assertThat(asked(teacher, message)).isEqualTo("null");
        assertThat(Unchanged.by(() -> acknowledge(guardian, message))).isEqualTo("NOT_FOUND");
        assertThat(Database.query("SELECT FROM chat_must_read WHERE chat_id = $1", chat.key()))
                .isEmpty();
    }

    @Test
    void isNotAcknowledgedByItsAuthorOthersOrInAClosedChat() {
        String message = mustRead(teacher);
        UUID stranger = Neighbours.stranger();

        assertThat(Unchanged.by(() -> acknowledge(teacher, message))).isEqualTo("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> acknowledge(stranger, message))).isEqualTo("NOT_FOUND");
        assertThat(Unchanged.by(() -> acknowledge(guardian, "message_x"))).isEqualTo("NOT_FOUND");
        chat.closed();
        assertThat(Unchanged.by(() -> acknowledge(guardian, message))).isEqualTo("CHAT_CLOSED");
        assertThat(waiting(guardian)).isEmpty();
    }

    @Test
    void isAskedForByWhoeverWorksThereOrModerates() {
        assertThat(Unchanged.by(() -> send(guardian))).isEqualTo("NOT_ALLOWED");
        Database.query(
                "UPDATE chat_member SET role = 'ADMINISTRATOR' WHERE chat_id = $1 AND person_id = $2",
                chat.key(),
                guardian);
        assertThat(send(guardian)).isEmpty();

        var direct = TestChat.direct(teacher, school.member("STAFF"));
        var draft = direct.draft("Прочтите").put("mustRead", true);
        assertThat(Unchanged.by(() -> codes("messageSend", draft, teacher))).isEqualTo("WRONG_CHAT_KIND");
    }

    @Test
    void waitsInTheListOfWhoHasNotAcknowledged() {
        String first = mustRead(teacher);
        String second = mustRead(teacher);
        UUID newcomer = school.member("GUARDIAN");
        Database.query(
                "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) "
                        + "VALUES ($1, $2, 'MEMBER', '{[1,)}', 2)",
                chat.key(),
                newcomer);

        assertThat(waiting(guardian)).containsExactly(second, first);
        assertThat(waiting(teacher)).isEmpty();
        assertThat(waiting(newcomer)).isEmpty();
        acknowledge(guardian, second);
        assertThat(waiting(guardian)).containsExactly(first);
        acknowledge(newcomer, first);
        assertThat(asked(teacher, first)).isEqualTo("false STUDENT 0/1, GUARDIAN 1/3");
    }

    /** The edge says when: a text that was edited since is seen to be. */
    @Test
    void staysAcknowledgedWhenItsTextIsEdited() {
        String message = mustRead(teacher);
        acknowledge(guardian, message);

        assertThat(codes("messageEdit", of(message).put("text", "Собрание в 19:00"), teacher))
                .isEmpty();

        assertThat(asked(guardian, message)).isEqualTo("true null");
    }

    @Test
    void endsWithItsMessage() {
        String message = mustRead(teacher);
        acknowledge(guardian, message);

        assertThat(codes("messageDelete", of(message).put("forEveryone", true), teacher))
                .isEmpty();

        assertThat(asked(teacher, message)).isEqualTo("null");
        assertThat(waiting(otherGuardian)).isEmpty();
        assertThat(Unchanged.by(() -> acknowledge(otherGuardian, message))).isEqualTo("NOT_FOUND");
        for (String table : new String[] {"chat_must_read", "chat_acknowledgement"}) {
            assertThat(Database.query("SELECT FROM " + table + " WHERE chat_id = $1", chat.key()))
                    .isEmpty();
        }
    }

    /** A hundred people acknowledge thrice each, at once, while the message is deleted in the end. */
    @Test
    void countsRightHoweverManyAcknowledgeAtOnce() {
        String message = mustRead(teacher);
        var crowd = Database.query(
                        "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence, joined_at) "
                                + "SELECT $1, gen_random_uuid(), 'MEMBER', '{[1,)}', 0, now() - interval '1 day' "
                                + "FROM generate_series(1, 100) RETURNING person_id",
                        chat.key())
                .stream()
                .map(row -> row.getUUID("person_id"))
                .toList();
        var all = new ArrayList<>(crowd);
        all.addAll(crowd);
        all.addAll(crowd);

        var codes = Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUni(person -> Engine.mutate(ACKNOWLEDGE, of(message), TestPeople.viewer(person)))
                .merge(50)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);

        assertThat(codes).containsOnly("");
        assertThat(asked(teacher, message)).isEqualTo("false STUDENT 0/1, GUARDIAN 0/2, null 100/100");
    }

    @Test
    void readsAPageOfMessagesInAsManyStatementsAsOne() {
        mustRead(teacher);
        var one = Statements.during(() -> page(teacher));
        for (int i = 0; i < 20; i++) {
            mustRead(teacher);
        }
        var many = Statements.during(() -> page(teacher));

        assertThat(many).isEqualTo(one);
    }

    private void page(UUID viewer) {
        ask(
                viewer,
                "query ($id: ID!) { chat(id: $id) { messages(last: 50) { nodes { mustRead { acknowledgedByViewer "
                        + "acknowledgedBy { count } acknowledgements(acknowledged: false, first: 2) { nodes { id } } } } } } }",
                new JsonObject().put("id", chat.id()));
    }

    private String mustRead(UUID author) {
        return Engine.payload(
                        "messageSend",
                        chat.draft("Собрание в 18:00").put("mustRead", true),
                        "message { id }",
                        TestPeople.viewer(author))
                .getJsonObject("message")
                .getString("id");
    }

    private String send(UUID author) {
        return codes("messageSend", chat.draft("Прочтите").put("mustRead", true), author);
    }

    private static String acknowledge(UUID person, String message) {
        return codes(ACKNOWLEDGE, of(message), person);
    }

    private static String codes(String mutation, JsonObject input, UUID person) {
        return Engine.mutate(mutation, input, TestPeople.viewer(person)).await().atMost(PATIENCE);
    }

    private static JsonObject of(String message) {
        return new JsonObject().put("messageId", message);
    }

    private static String asked(UUID viewer, String message) {
        JsonObject asked = mustRead(viewer, message, "acknowledgedByViewer acknowledgedBy { role count totalCount }");
        if (asked == null) {
            return "null";
        }
        var counts = asked.getJsonArray("acknowledgedBy");
        return asked.getBoolean("acknowledgedByViewer") + " "
                + (counts == null
                        ? "null"
                        : counts.stream()
                                .map(JsonObject.class::cast)
                                .map(one -> one.getString("role") + " " + one.getInteger("count") + "/"
                                        + one.getInteger("totalCount"))
                                .collect(Collectors.joining(", ")));
    }

    private static List<UUID> people(UUID viewer, String message, String arguments) {
        return mustRead(viewer, message, "acknowledgements(" + arguments + ") { edges { node { id } acknowledgedAt } }")
                .getJsonObject("acknowledgements")
                .getJsonArray("edges")
                .stream()
                .map(JsonObject.class::cast)
                .peek(edge ->
                        assertThat(edge.getString("acknowledgedAt") != null).isEqualTo(arguments.contains("true")))
                .map(edge -> TypeId.decode("person", edge.getJsonObject("node").getString("id"))
                        .orElseThrow())
                .toList();
    }

    private static JsonObject mustRead(UUID viewer, String message, String selection) {
        return ask(
                        viewer,
                        "query ($id: ID!) { node(id: $id) { ... on Message { mustRead { " + selection + " } } } }",
                        new JsonObject().put("id", message))
                .getJsonObject("node")
                .getJsonObject("mustRead");
    }

    private static List<String> waiting(UUID viewer) {
        JsonArray nodes = ask(
                        viewer,
                        "{ viewer { mustReadMessages(first: 10) { nodes { id } pageInfo { hasNextPage } } } }",
                        new JsonObject())
                .getJsonObject("viewer")
                .getJsonObject("mustReadMessages")
                .getJsonArray("nodes");
        return nodes.stream().map(one -> ((JsonObject) one).getString("id")).toList();
    }

    private static JsonObject ask(UUID viewer, String document, JsonObject variables) {
        var answer = Engine.run(document, variables, TestPeople.viewer(viewer))
                .await()
                .atMost(PATIENCE);
        assertThat(answer.getJsonArray("errors")).as(answer.encode()).isNull();
        return answer.getJsonObject("data");
    }
}
