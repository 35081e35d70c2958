package io.parta.chat.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-4: how many of each role have read a message, for its author and whoever moderates the chat. */
@QuarkusTest
class MessageReceiptsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Neighbours school;
    private UUID teacher;
    private UUID staff;
    private UUID guardian;
    private UUID otherGuardian;
    private UUID student;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
        teacher = school.member("TEACHER");
        staff = school.member("STAFF");
        guardian = school.member("GUARDIAN");
        otherGuardian = school.member("GUARDIAN");
        student = school.member("STUDENT");
        chat = TestChat.of(school.organization(), teacher, staff, guardian, otherGuardian, student);
    }

    @Test
    void countsEachPersonOnceInTheirFirstRole() {
        role(staff, "GUARDIAN");
        String message = chat.send(teacher, "Собрание в пятницу");
        assertThat(readBy(teacher, message)).isEqualTo("STAFF 0/1, STUDENT 0/1, GUARDIAN 0/2");

        read(guardian, 1);
        read(staff, 1);
        assertThat(readBy(teacher, message)).isEqualTo("STAFF 1/1, STUDENT 0/1, GUARDIAN 1/2");

        role(otherGuardian, "TEACHER");
        assertThat(readBy(teacher, message)).isEqualTo("STAFF 1/1, TEACHER 0/1, STUDENT 0/1, GUARDIAN 1/1");
        school.leave(student);
        assertThat(readBy(teacher, message)).isEqualTo("STAFF 1/1, TEACHER 0/1, GUARDIAN 1/1, null 0/1");
    }

    @Test
    void tellsItTheAuthorAndWhoModerates() {
        String message = chat.send(student, "Можно вопрос?");
        String other = chat.send(teacher, "Можно");

        assertThat(readBy(student, message)).startsWith("STAFF 0/1, TEACHER 1/1");
        assertThat(readBy(teacher, message)).startsWith("STAFF 0/1, TEACHER 1/1");
        assertThat(readBy(guardian, message)).isEqualTo("null");
        assertThat(readers(guardian, message, true, null)).isNull();
        assertThat(readBy(student, other)).isEqualTo("null");
        Database.query("UPDATE chat_member SET role = 'ADMINISTRATOR' WHERE person_id = $1", staff);
        assertThat(readBy(staff, other)).isEqualTo("STAFF 0/1, STUDENT 0/1, GUARDIAN 0/2");
    }

    @Test
    void tellsNothingInChatsOfOthersKinds() {
        String message = chat.send(teacher, "Объявление");
        Database.query("UPDATE chat SET kind = 'CHANNEL' WHERE id = $1", chat.key());
        assertThat(readBy(teacher, message)).isEqualTo("null");
        assertThat(readers(teacher, message, false, null)).isNull();

        var direct = TestChat.direct(teacher, staff);
        assertThat(readBy(teacher, direct.send(teacher, "Привет"))).isEqualTo("null");
    }

    /** Newcomers have nothing unread, which is no reading; who left is no member. */
    @Test
    void countsWhoWasThereWhenItWasSentAndStillIs() {
        String message = chat.send(teacher, "Объявление");
        UUID newcomer = school.member("GUARDIAN");
        Database.query(
                "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) "
                        + "VALUES ($1, $2, 'MEMBER', '{[1,)}', 1)",
                chat.key(),
                newcomer);
        Database.query("UPDATE chat_member SET left_at = now() WHERE person_id = $1", otherGuardian);

        assertThat(readBy(teacher, message)).isEqualTo("STAFF 0/1, STUDENT 0/1, GUARDIAN 0/1");
        delete(message);
        assertThat(readBy(teacher, message)).isEqualTo("null");
    }

    @Test
    void listsWhoHasReadAndWhoHasNot() {
        String message = chat.send(teacher, "Собрание в пятницу");
        read(guardian, 1);

        assertThat(readers(teacher, message, true, null)).containsExactly(guardian);
        assertThat(readers(teacher, message, false, null)).containsExactlyInAnyOrder(staff, otherGuardian, student);
        assertThat(readers(teacher, message, false, "GUARDIAN")).containsExactly(otherGuardian);
        assertThat(readers(teacher, message, true, "STUDENT")).isEmpty();

        var first = page(teacher, message, "read: false, first: 2");
        assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        var second = page(
                teacher,
                message,
                "read: false, first: 2, after: \""
                        + first.getJsonObject("pageInfo").getString("endCursor") + "\"");
        var all = people(first);
        all.addAll(people(second));
        assertThat(all).containsExactlyInAnyOrder(staff, otherGuardian, student);
    }

    @Test
    void readsAPageOfMessagesInOneStatementAndWritesNothingForIt() {
        for (int i = 0; i < 3; i++) {
            chat.send(teacher, "Объявление " + i);
        }
        var few = Statements.during(() -> page(3));
        for (int i = 0; i < 47; i++) {
            chat.send(teacher, "Объявление " + i);
        }
        var many = Statements.during(() -> page(50));

        assertThat(many).isEqualTo(few);
        assertThat(many.values()).containsOnly(1L);
    }

    private void page(int size) {
        ask(
                teacher,
                "query ($id: ID!) { chat(id: $id) { messages(last: " + size
                        + ") { nodes { readBy { count totalCount } readers(read: false, first: 2) { nodes { id } } } } } }",
                chat.id());
    }

    private String readBy(UUID viewer, String message) {
        var counts = ask(
                        viewer,
                        "query ($id: ID!) { node(id: $id) { ... on Message { readBy { role count totalCount } } } }",
                        message)
                .getJsonObject("node")
                .getJsonArray("readBy");
        return counts == null
                ? "null"
                : counts.stream()
                        .map(JsonObject.class::cast)
                        .map(one -> one.getString("role") + " " + one.getInteger("count") + "/"
                                + one.getInteger("totalCount"))
                        .collect(Collectors.joining(", "));
    }

    private @Nullable List<UUID> readers(UUID viewer, String message, boolean read, @Nullable String role) {
        var page = page(viewer, message, "read: " + read + (role == null ? "" : ", role: " + role));
        return page == null ? null : people(page);
    }

    private JsonObject page(UUID viewer, String message, String arguments) {
        return ask(
                        viewer,
                        "query ($id: ID!) { node(id: $id) { ... on Message { readers(" + arguments
                                + ") { nodes { id } pageInfo { hasNextPage endCursor } } } } }",
                        message)
                .getJsonObject("node")
                .getJsonObject("readers");
    }

    private static List<UUID> people(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .map(one -> TypeId.decode("person", one.getString("id")).orElseThrow())
                .collect(Collectors.toList());
    }

    private static JsonObject ask(UUID viewer, String document, String id) {
        var answer = Engine.run(document, new JsonObject().put("id", id), TestPeople.viewer(viewer))
                .await()
                .atMost(PATIENCE);
        assertThat(answer.getJsonArray("errors")).as(answer.encode()).isNull();
        return answer.getJsonObject("data");
    }

    private void read(UUID person, int sequence) {
        Engine.payload(
                "chatMarkRead",
                new JsonObject().put("id", chat.id()).put("sequence", sequence),
                "",
                TestPeople.viewer(person));
    }

    private void delete(String message) {
        Engine.payload(
                "messageDelete",
                new JsonObject().put("messageId", message).put("forEveryone", true),
                "",
                TestPeople.viewer(teacher));
    }

    private void role(UUID person, String role) {
        Database.query(
                "INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                        + "VALUES ($1, $2, $3, 'ADMINISTRATOR', 'CONFIRMED')",
                school.organization().key(),
                school.membership(person),
                role);
    }
}
