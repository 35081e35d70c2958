package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-1: only an empty class is deleted. */
@QuarkusTest
class ClassDeleteTest {

    private static final String DELETE = "classDelete";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director").member("student", "STUDENT");
        fifth = TestClass.of(school, 5, "А");
    }

    @Test
    void deletesAnEmptyClassAndFreesItsName() {
        JsonObject payload = Api.as("director").mutate(DELETE, input(), "deletedClassId");

        assertThat(payload.getString("deletedClassId")).isEqualTo(fifth.id());
        assertThat(Api.as("director")
                        .data("query ($id: ID!) { node(id: $id) { id } }", new JsonObject().put("id", fifth.id()))
                        .getValue("node"))
                .isNull();
        assertThat(TestClass.of(school, 5, "А").id()).isNotEqualTo(fifth.id());
    }

    @Test
    void tellsTheOrganizationAndTheAuditLog() {
        Api.as("director").refusals(DELETE, input());

        assertThat(school.events()).endsWith("CLASS_DELETED");
        assertThat(Database.query(
                        "SELECT subject_id, before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        DELETE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("subject_id")).isEqualTo(fifth.id());
                    assertThat(act.getJsonObject("before").getString("name")).isEqualTo("5А");
                    assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject());
                });
    }

    @Test
    void refusesAClassWithStudents() {
        fifth.student(school.membershipKey("student"));

        assertThat(Unchanged.by(() -> Api.as("director").refusals(DELETE, input())))
                .containsExactly("CLASS_NOT_EMPTY");
    }

    @Test
    void refusesAClassWithStaff() {
        school.member("teacher", "TEACHER");
        Database.query(
                "INSERT INTO class_staff (organization_id, class_id, membership_id, kind) VALUES ($1, $2, $3, $4)",
                school.key(),
                fifth.key(),
                school.membershipKey("teacher"),
                "HOMEROOM_TEACHER");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(DELETE, input())))
                .containsExactly("CLASS_NOT_EMPTY");
    }

    /** ST-2: memberships keep past classes. */
    @Test
    void keepsAClassThatHadStudentsAsHistoryAndFreesItsName() {
        fifth.student(school.membershipKey("student"));
        Database.query("UPDATE class_student SET ended_at = now() WHERE organization_id = $1", school.key());
        Database.query("UPDATE school_class SET student_count = 0 WHERE organization_id = $1", school.key());

        assertThat(Api.as("director").refusals(DELETE, input())).isEmpty();
        assertThat(fifth.read("state").getString("state")).isEqualTo("DELETED");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(DELETE, input())))
                .containsExactly("CLASS_NOT_ACTIVE");
        assertThat(TestClass.of(school, 5, "А").id()).isNotEqualTo(fifth.id());
    }

    @Test
    void refusesMembersWhoAreNoAdministratorsAndHidesItFromStrangers() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals(DELETE, input())))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(DELETE, input())))
                .containsExactly("NOT_FOUND input.id");
    }

    private JsonObject input() {
        return new JsonObject().put("id", fifth.id());
    }
}
