package io.parta.organization.structure.student;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-6: students move between classes and leave them; where they were stays. */
@QuarkusTest
class ClassStudentsMoveTest {

    private static final String MOVE = "classStudentsMove";
    private static final String REMOVE = "classStudentsRemove";
    private static final String ROWS =
            "schoolClass { name studentCount } results { membershipId userErrors { code path } }";

    private TestOrganization school;
    private TestClass from;
    private TestClass to;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director").member("student", "STUDENT");
        from = TestClass.of(school, 5, "А").student(school.membershipKey("student"));
        to = TestClass.of(school, 5, "Б");
    }

    @Test
    void movesAStudentAndKeepsTheHistory() {
        JsonObject payload = Api.as("director").mutate(MOVE, move(school.membershipId("student")), ROWS);

        assertThat(payload.getJsonObject("schoolClass"))
                .isEqualTo(new JsonObject().put("name", "5Б").put("studentCount", 1));
        assertThat(from.read("studentCount").getInteger("studentCount")).isZero();
        var stays = Api.as("student")
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Membership { classes { edges { joinedAt leftAt node { name "
                                + "academicYear } } } current: classes(current: true) { nodes { name } } } } }",
                        new JsonObject().put("id", school.membershipId("student")))
                .getJsonObject("node");
        var edges = stays.getJsonObject("classes").getJsonArray("edges");
        assertThat(edges.stream()
                        .map(edge -> ((JsonObject) edge).getJsonObject("node").getString("name")))
                .containsExactly("5А", "5Б");
        assertThat(edges.getJsonObject(0).getString("leftAt"))
                .isEqualTo(edges.getJsonObject(1).getString("joinedAt"));
        assertThat(edges.getJsonObject(1).getString("leftAt")).isNull();
        assertThat(stays.getJsonObject("current").getJsonArray("nodes"))
                .isEqualTo(new JsonArray().add(new JsonObject().put("name", "5Б")));
    }

    @Test
    void auditsAndTellsFromWhereToWhere() {
        Api.as("director").mutate(MOVE, move(school.membershipId("student")), ROWS);

        assertThat(Database.query(
                        "SELECT subject_id, before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        MOVE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("subject_id")).isEqualTo(school.membershipId("student"));
                    assertThat(act.getJsonObject("before")).isEqualTo(new JsonObject().put("class", from.id()));
                    assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject().put("class", to.id()));
                });
        assertThat(Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'class' = $2",
                        TestOrganization.personKey("student"),
                        to.key().toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("type")).isEqualTo("CLASS_CHANGED"));
    }

    @Test
    void saysWhoIsNotThere() {
        String pupil = school.pupil("Новиков Никита");

        assertThat(ClassStudentsAddTest.codes(
                        Unchanged.by(() -> Api.as("director").mutate(MOVE, move(pupil, "member"), ROWS))))
                .containsExactly("STUDENT_NOT_IN_CLASS", "NOT_FOUND");
        assertThat(ClassStudentsAddTest.codes(
                        Unchanged.by(() -> Api.as("director").mutate(REMOVE, remove(pupil), ROWS))))
                .containsExactly("STUDENT_NOT_IN_CLASS");
    }

    @Test
    void refusesTargetsThatAreNone() {
        var student = school.membershipId("student");
        var other = TestClass.of(TestOrganization.verified(), 5, "А");

        assertThat(Unchanged.by(
                        () -> Api.as("director").refusals(MOVE, move(student).put("toClassId", other.id()))))
                .containsExactly("NOT_FOUND input.toClassId");
        assertThat(Unchanged.by(
                        () -> Api.as("director").refusals(MOVE, move(student).put("toClassId", from.id()))))
                .containsExactly("INVALID_INPUT input.toClassId");
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", to.id()));
        assertThat(Unchanged.by(() -> Api.as("director").refusals(MOVE, move(student))))
                .containsExactly("CLASS_NOT_ACTIVE input.toClassId");
    }

    @Test
    void removesAStudentWhoStaysAMember() {
        JsonObject payload = Api.as("director").mutate(REMOVE, remove(school.membershipId("student")), ROWS);

        assertThat(payload.getJsonObject("schoolClass").getInteger("studentCount"))
                .isZero();
        assertThat(Database.query(
                        "SELECT role FROM membership_role WHERE organization_id = $1 AND membership_id = $2",
                        school.key(),
                        school.membershipKey("student")))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("role")).isEqualTo("STUDENT"));
    }

    @Test
    void refusesMembersAndHidesTheClassFromStrangers() {
        var student = school.membershipId("student");

        assertThat(Unchanged.by(() -> Api.as("student").refusals(MOVE, move(student))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("student").refusals(REMOVE, remove(student))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(MOVE, move(student))))
                .containsExactly("NOT_FOUND input.fromClassId");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(REMOVE, remove(student))))
                .containsExactly("NOT_FOUND input.classId");
    }

    private JsonObject move(String... members) {
        return new JsonObject()
                .put("fromClassId", from.id())
                .put("toClassId", to.id())
                .put("membershipIds", new JsonArray(List.of(members)));
    }

    private JsonObject remove(String... members) {
        return new JsonObject().put("classId", from.id()).put("membershipIds", new JsonArray(List.of(members)));
    }
}
