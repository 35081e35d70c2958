package io.parta.organization.structure.student;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-4: the students of classes, for whom they may be known to. */
@QuarkusTest
class ClassStudentsTest {

    private static final String STUDENTS = """
            query ($id: ID!, $first: Int, $after: String, $last: Int) {
              organization(id: $id) { classes(first: 5) { nodes { name studentCount
                students(first: $first, after: $after, last: $last) {
                  edges { cursor joinedAt node { rosterName } } nodes { rosterName classes(first: 2) { nodes { name } } }
                  pageInfo { hasNextPage endCursor } } } } }
            }
            """;

    @Inject
    StatementCounts statements;

    private TestOrganization school;

    @BeforeEach
    void register() {
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("student", "STUDENT")
                .member("student2", "STUDENT");
        var fifth = TestClass.of(school, 5, "А").student(school.membershipKey("student"));
        List.of("Быкова Белла", "Акимов Антон").forEach(name -> fifth.student(pupil(name)));
        TestClass.of(school, 5, "Б").student(school.membershipKey("student2"));
    }

    @Test
    void areListedByNameForTheStaff() {
        for (String user : List.of("director", "teacher", "operator")) {
            assertThat(students(user)).containsExactly("5А: student, Акимов Антон, Быкова Белла", "5Б: student2");
        }
    }

    @Test
    void areShownToStudentsOfTheSameClassOnly() {
        assertThat(students("student")).containsExactly("5А: student, Акимов Антон, Быкова Белла", "5Б: ");
        assertThat(students("student2")).containsExactly("5А: ", "5Б: student2");
    }

    @Test
    void areReadByPages() {
        JsonObject first = page("director", new JsonObject().put("first", 2));
        JsonObject second = page(
                "director",
                new JsonObject()
                        .put("first", 2)
                        .put("after", first.getJsonObject("pageInfo").getString("endCursor")));
        JsonObject last = page("director", new JsonObject().put("last", 1));

        assertThat(names(first)).isEqualTo("student, Акимов Антон");
        assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        assertThat(names(second)).isEqualTo("Быкова Белла");
        assertThat(names(last)).isEqualTo("Быкова Белла");
    }

    /** ST-2: of a class that ended, those who were there at its end. */
    @Test
    void ofAGraduatedClassAreThoseOfItsEnd() {
        var eleventh = TestClass.of(school, 11, "А").student(pupil("Выпускников Вова"));
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", eleventh.id()));

        assertThat(students("teacher")).contains("11А: Выпускников Вова");
    }

    @Test
    void takeOneStatementALevel() {
        students("director");
        var before = statements.snapshot();

        students("director");

        var ran = statements.snapshot().entrySet().stream()
                .filter(entry -> entry.getKey().contains("class_student s"))
                .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
        assertThat(ran).isEqualTo(2);
    }

    private List<String> students(String user) {
        return classes(user, new JsonObject()).stream()
                .map(one -> one.getString("name") + ": " + names(one.getJsonObject("students")))
                .toList();
    }

    private JsonObject page(String user, JsonObject variables) {
        return classes(user, variables).get(0).getJsonObject("students");
    }

    private List<JsonObject> classes(String user, JsonObject variables) {
        return Api.as(user)
                .data(STUDENTS, variables.copy().put("id", school.id()))
                .getJsonObject("organization")
                .getJsonObject("classes")
                .getJsonArray("nodes")
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String names(JsonObject page) {
        return String.join(
                ", ",
                page.getJsonArray("nodes").stream()
                        .map(one -> ((JsonObject) one).getString("rosterName"))
                        .toList());
    }

    private UUID pupil(String name) {
        return ClassStudentsAddTest.key(school.pupil(name));
    }
}
