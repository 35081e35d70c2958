package io.parta.organization.structure.student;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-1, RO-6: students come into a class. */
@QuarkusTest
class ClassStudentsAddTest {

    private static final String ADD = "classStudentsAdd";
    private static final String ROWS = "schoolClass { studentCount } results { membershipId membership { rosterName } "
            + "userErrors { code path remedy { operation } } }";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director").member("student", "STUDENT");
        fifth = TestClass.of(school, 5, "А");
    }

    @Test
    void addsWhomItCanAndSaysWhyNotTheOthers() {
        school.member("teacher", "TEACHER").pendingMember("guardian", "STUDENT");
        var other = TestOrganization.verified().member("student2", "STUDENT");
        String elsewhere = school.pupil("Другов Дима");
        TestClass.of(school, 5, "Б").student(key(elsewhere));

        JsonObject payload = Api.as("director")
                .mutate(
                        ADD,
                        input(
                                school.membershipId("student"),
                                school.membershipId("teacher"),
                                school.membershipId("guardian"),
                                elsewhere,
                                other.membershipId("student2"),
                                "member",
                                school.membershipId("student")),
                        ROWS);

        assertThat(payload.getJsonObject("schoolClass").getInteger("studentCount"))
                .isEqualTo(1);
        assertThat(codes(payload))
                .containsExactly(
                        "", "NOT_A_STUDENT", "NOT_A_STUDENT", "STUDENT_IN_ANOTHER_CLASS", "NOT_FOUND", "NOT_FOUND", "");
        JsonObject moved = payload.getJsonArray("results").getJsonObject(3);
        assertThat(moved.getJsonArray("userErrors").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("code", "STUDENT_IN_ANOTHER_CLASS")
                        .put("path", new JsonArray(List.of("input", "membershipIds", "3")))
                        .put("remedy", new JsonObject().put("operation", "classStudentsMove")));
        assertThat(payload.getJsonArray("results").getJsonObject(0).getJsonObject("membership"))
                .isEqualTo(new JsonObject().put("rosterName", "student"));
    }

    @Test
    void tellsTheAdministrationTheStudentAndTheAuditLogAndNotTheOthers() {
        var before = school.events();

        Api.as("director").mutate(ADD, input(school.membershipId("student"), school.pupil("Тихая Тоня")), ROWS);

        assertThat(school.events()).isEqualTo(before);
        assertThat(Database.query(
                        "SELECT count(*) AS events FROM live_event WHERE type = 'CLASS_STUDENTS_CHANGED' "
                                + "AND facts ->> 'class' = $1",
                        fifth.key().toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.getLong("events")).isEqualTo(1));
        assertThat(Database.query(
                        "SELECT count(*) AS told FROM live_event WHERE topic = $1 AND type = 'CLASS_CHANGED' "
                                + "AND facts ->> 'class' = $2",
                        TestOrganization.personKey("student"),
                        fifth.key().toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.getLong("told")).isEqualTo(1));
        assertThat(Database.query(
                        "SELECT subject_id, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        ADD))
                .hasSize(2)
                .allSatisfy(act ->
                        assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject().put("class", fifth.id())));
    }

    @Test
    void changesNothingForWhoIsThereAlready() {
        Api.as("director").refusals(ADD, input(school.membershipId("student")));

        var again = Unchanged.by(() -> Api.as("director").mutate(ADD, input(school.membershipId("student")), ROWS));

        assertThat(codes(again)).containsExactly("");
    }

    @Test
    void takesUpToAHundred() {
        var pupils = Stream.generate(() -> school.pupil("Ученик")).limit(101).toArray(String[]::new);

        assertThat(Unchanged.by(() -> Api.as("director").refusals(ADD, input(pupils))))
                .containsExactly("INVALID_INPUT input.membershipIds");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(ADD, input())))
                .containsExactly("INVALID_INPUT input.membershipIds");
        JsonObject payload = Api.as("director")
                .mutate(ADD, input(Stream.of(pupils).limit(100).toArray(String[]::new)), ROWS);
        assertThat(payload.getJsonObject("schoolClass").getInteger("studentCount"))
                .isEqualTo(100);
    }

    @Test
    void refusesAClassThatHasEndedMembersAndStrangers() {
        var adding = input(school.membershipId("student"));

        assertThat(Unchanged.by(() -> Api.as("student").refusals(ADD, adding))).containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(ADD, adding)))
                .containsExactly("NOT_FOUND input.classId");
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", fifth.id()));
        assertThat(Unchanged.by(() -> Api.as("director").refusals(ADD, adding))).containsExactly("CLASS_NOT_ACTIVE");
    }

    private JsonObject input(String... members) {
        return new JsonObject().put("classId", fifth.id()).put("membershipIds", new JsonArray(List.of(members)));
    }

    static UUID key(String membershipId) {
        return TypeId.decodePartitioned("member", membershipId).orElseThrow().key();
    }

    /** Code of each row's refusal, empty where it is done. */
    static List<String> codes(JsonObject payload) {
        return payload.getJsonArray("results").stream()
                .map(row -> ((JsonObject) row).getJsonArray("userErrors"))
                .map(errors -> errors.isEmpty() ? "" : errors.getJsonObject(0).getString("code"))
                .toList();
    }
}
