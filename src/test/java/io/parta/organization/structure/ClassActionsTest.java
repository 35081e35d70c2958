package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** RO-5: what {@code viewerActions} of a class says is what its mutations do. */
@QuarkusTest
class ClassActionsTest {

    private static final List<String> INSIDERS = List.of("student", "teacher", "director", "operator");

    @Test
    void ofAnEmptyClassAreWhatTheMutationsDo() {
        var school = school();
        for (String user : INSIDERS) {
            for (ClassAction action : ClassAction.values()) {
                compare(user, action, TestClass.of(school, 5, user), school);
                cleared(school);
            }
        }
    }

    @Test
    void ofAClassWithStudentsAreWhatTheMutationsDo() {
        var school = school();
        for (String user : INSIDERS) {
            for (ClassAction action : ClassAction.values()) {
                var fifth = TestClass.of(school, 5, user).student(school.membershipKey("student"));
                compare(user, action, fifth, school);
                cleared(school);
            }
        }
    }

    @Test
    void ofAClassThatEndedOrOfASuspendedOrganizationAreWhatTheMutationsDo() {
        var school = school();
        var graduated = TestClass.of(school, 11, "А");
        Api.as("operator").refusals("classGraduate", new JsonObject().put("id", graduated.id()));
        var fifth = TestClass.of(school, 5, "А");
        school.suspend();

        for (String user : INSIDERS) {
            for (ClassAction action : ClassAction.values()) {
                compare(user, action, graduated, school);
            }
        }
        for (ClassAction action : ClassAction.values()) {
            compare("director", action, fifth, school);
        }
    }

    @Test
    void ofTheOrganizationSayWhoCreatesClasses() {
        var school = school();

        assertThat(INSIDERS.stream()
                        .map(user -> actions(user, school.id(), "Organization").get("classCreate")))
                .containsExactly("NOT_ALLOWED", "NOT_ALLOWED", "OK", "OK");
        school.suspend();
        assertThat(actions("director", school.id(), "Organization").get("classCreate"))
                .isEqualTo("WRONG_ORGANIZATION_STATE");
    }

    private static void compare(String user, ClassAction action, TestClass of, TestOrganization school) {
        String said = actions(user, of.id(), "SchoolClass").get(action.mutation());
        var input = input(action, of, school);
        if (action == ClassAction.DETACH_STAFF) {
            Api.as("operator").refusals("classStaffAttach", input);
        }
        var refusals = Api.as(user).refusals(action.mutation(), input);

        assertThat(said).as("%s by %s", action, user).isEqualTo(refusals.isEmpty() ? "OK" : refusals.get(0));
    }

    private static JsonObject input(ClassAction action, TestClass of, TestOrganization school) {
        var student = new JsonArray().add(school.membershipId("student"));
        return switch (action) {
            case UPDATE -> new JsonObject().put("id", of.id()).put("version", of.version());
            case GRADUATE, DELETE -> new JsonObject().put("id", of.id());
            case ADD_STUDENTS, REMOVE_STUDENTS ->
                new JsonObject().put("classId", of.id()).put("membershipIds", student);
            case ATTACH_STAFF, DETACH_STAFF ->
                new JsonObject()
                        .put("classId", of.id())
                        .put("membershipId", school.membershipId("teacher"))
                        .put("kind", "HOMEROOM_TEACHER");
            case MOVE_STUDENTS ->
                new JsonObject()
                        .put("fromClassId", of.id())
                        .put("toClassId", target(school))
                        .put("membershipIds", student);
        };
    }

    /** A class of the next year, taught whatever became of the others. */
    private static String target(TestOrganization school) {
        int next = AcademicYear.at(Clock.systemUTC().instant(), ZoneId.of("Europe/Moscow")) + 1;
        var data = new JsonObject()
                .put("grade", 9)
                .put("letter", "Я" + System.nanoTime() % 1_000_000)
                .put("academicYear", next);
        return TestClass.create(school, data).id();
    }

    private static Map<String, String> actions(String user, String id, String type) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on " + type
                                + " { viewerActions { action allowed reasonCode } } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node")
                .getJsonArray("viewerActions")
                .stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(
                        one -> one.getString("action"),
                        one -> one.getBoolean("allowed") ? "OK" : one.getString("reasonCode")));
    }

    private static void cleared(TestOrganization school) {
        Arrays.asList("class_student", "class_staff", "school_class")
                .forEach(table -> Database.query("DELETE FROM " + table + " WHERE organization_id = $1", school.key()));
    }

    private static TestOrganization school() {
        return TestOrganization.verified()
                .administrator("director")
                .member("student", "STUDENT")
                .member("teacher", "TEACHER");
    }
}
