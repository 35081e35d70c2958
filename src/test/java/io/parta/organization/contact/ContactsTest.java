package io.parta.organization.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-4, ID-6: contacts by name, role and class, as far as the viewer may see. */
@QuarkusTest
class ContactsTest {

    private static final String LIST = "query ($id: ID!, $filter: MemberFilter, $first: Int, $after: String) { "
            + "organization(id: $id) { memberCount members(filter: $filter, first: $first, after: $after) { "
            + "nodes { rosterName person { firstName } } pageInfo { hasNextPage endCursor } } } }";

    @Inject
    StatementCounts statements;

    private TestOrganization organization;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().administrator("director").member("teacher", "TEACHER");
    }

    @Test
    void listsMembersByRosterNamePageByPage() {
        Stream.of("Яковлев Пётр", "Абрамова Ольга", "Мишин Лев").forEach(organization::pupil);

        var first = list("teacher", null, 3, null);
        var rest = list("teacher", null, 3, first.getJsonObject("pageInfo").getString("endCursor"));

        var names = new ArrayList<>(names(first));
        names.addAll(names(rest));
        assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        assertThat(names).hasSize(5).isSorted().contains("Абрамова Ольга", "Яковлев Пётр", "teacher");
    }

    /** Code points would put Ё before А. */
    @Test
    void listsYoWithYe() {
        Stream.of("Ёлкина Майя", "Егоров Лев", "Жуков Пётр", "Абрамова Ольга").forEach(organization::pupil);

        var first = list("teacher", new JsonObject().put("role", "STUDENT"), 3, null);
        var rest = list(
                "teacher",
                new JsonObject().put("role", "STUDENT"),
                3,
                first.getJsonObject("pageInfo").getString("endCursor"));

        assertThat(names(first)).containsExactly("Абрамова Ольга", "Егоров Лев", "Ёлкина Майя");
        assertThat(names(rest)).containsExactly("Жуков Пётр");
    }

    @Test
    void findsNamesInAnyOrderWithTyposAndWithoutYo() {
        Stream.of("Семёнова Мария Игоревна", "Семенов Марк Ильич", "Иванова Анна", "Ковалёв Пётр")
                .forEach(organization::pupil);

        assertThat(found("семенова")).contains("Семёнова Мария Игоревна");
        assertThat(found("мария семёнова")).containsExactly("Семёнова Мария Игоревна");
        assertThat(found("Мария Семинова")).containsExactly("Семёнова Мария Игоревна");
        assertThat(found("Иваноа")).containsExactly("Иванова Анна");
        assertThat(found("ковалев П")).containsExactly("Ковалёв Пётр");
        assertThat(found("Ан")).containsExactly("Иванова Анна");
        assertThat(found("Кузнецова")).isEmpty();
        assertThat(found("%_'")).isEmpty();
    }

    @Test
    void filtersByRoleAndByClass() {
        String pupil = organization.pupil("Семёнова Мария");
        organization.pupil("Иванова Анна");
        String schoolClass = schoolClass();
        Api.as("director")
                .refusals(
                        "classStudentsAdd",
                        new JsonObject().put("classId", schoolClass).put("membershipIds", new JsonArray().add(pupil)));

        assertThat(names(list("director", new JsonObject().put("role", "STUDENT"), 10, null)))
                .containsExactly("Иванова Анна", "Семёнова Мария");
        assertThat(names(list("director", new JsonObject().put("classId", schoolClass), 10, null)))
                .containsExactly("Семёнова Мария");
        assertThat(names(list("director", new JsonObject().put("classId", organization.id()), 10, null)))
                .isEmpty();
        assertThat(names(
                        list("director", new JsonObject().put("role", "TEACHER").put("search", "teach"), 10, null)))
                .containsExactly("teacher");
    }

    /** Lists, searches and counts agree on who is seen. */
    @Test
    void showsAndCountsOnlyWhomTheViewerMaySee() {
        organization.member("student", "STUDENT").pendingMember("college", "GUARDIAN");
        organization.pupil("Семёнова Мария");

        assertThat(names(list("student", null, 10, null))).hasSize(3).doesNotContain("Семёнова Мария", "college");
        assertThat(names(list("student", new JsonObject().put("search", "Семёнова"), 10, null)))
                .isEmpty();
        assertThat(count("student")).isEqualTo(3);
        assertThat(count("teacher")).isEqualTo(5);
        assertThat(count("operator")).isEqualTo(5);
        assertThat(count("stranger")).isZero();
        assertThat(names(list("stranger", null, 10, null))).isEmpty();
        assertThat(count("college")).isOne();
    }

    /** ID-6. */
    @Test
    void administratorsSeeWhoHasANameInCommon() {
        Stream.of("Алёшина Майя", "алешина майя", "Иванова Анна").forEach(organization::pupil);
        String document = "query ($id: ID!) { organization(id: $id) { duplicateMembers { nodes { rosterName } } } }";
        var id = new JsonObject().put("id", organization.id());

        var duplicates = Api.as("director")
                .data(document, id)
                .getJsonObject("organization")
                .getJsonObject("duplicateMembers");

        assertThat(names(duplicates)).containsExactlyInAnyOrder("Алёшина Майя", "алешина майя");
        assertThat(Api.as("teacher")
                        .data(document, id)
                        .getJsonObject("organization")
                        .getValue("duplicateMembers"))
                .isNull();
    }

    @Test
    void asksTheSameStatementsHoweverLongThePage() {
        Stream.of("student", "student2", "staff", "guardian").forEach(user -> organization.member(user, "STAFF"));
        for (int pupil = 0; pupil < 30; pupil++) {
            organization.pupil("Ученик " + pupil);
        }

        long few = statementsOf(() -> list("director", null, 2, null));
        long many = statementsOf(() -> list("director", null, 100, null));

        assertThat(many).isEqualTo(few);
    }

    private long statementsOf(Runnable request) {
        Map<String, Long> before = statements.snapshot();
        request.run();
        return statements.snapshot().entrySet().stream()
                .filter(entry -> entry.getKey().contains("membership m"))
                .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    private String schoolClass() {
        return Api.as("director")
                .mutate(
                        "classCreate",
                        new JsonObject()
                                .put("organizationId", organization.id())
                                .put("grade", 5)
                                .put("letter", "А"),
                        "schoolClass { id }")
                .getJsonObject("schoolClass")
                .getString("id");
    }

    private List<String> found(String search) {
        return names(list("director", new JsonObject().put("search", search), 10, null));
    }

    private int count(String user) {
        return organization(user, null, 1, null).getInteger("memberCount");
    }

    private JsonObject list(String user, JsonObject filter, int first, String after) {
        return organization(user, filter, first, after).getJsonObject("members");
    }

    private JsonObject organization(String user, JsonObject filter, int first, String after) {
        return Api.as(user)
                .data(
                        LIST,
                        new JsonObject()
                                .put("id", organization.id())
                                .put("filter", filter)
                                .put("first", first)
                                .put("after", after))
                .getJsonObject("organization");
    }

    private static List<String> names(JsonObject connection) {
        return connection.getJsonArray("nodes").stream()
                .map(node -> ((JsonObject) node).getString("rosterName"))
                .toList();
    }
}
