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

/** ST-1, ST-2: a class graduates and its history stays. */
@QuarkusTest
class ClassGraduateTest {

    private static final String GRADUATE = "classGraduate";

    private TestOrganization school;
    private TestClass eleventh;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director").member("student", "STUDENT");
        eleventh = TestClass.of(school, 11, "А").student(school.membershipKey("student"));
    }

    @Test
    void endsTheClassAndKeepsWhatItWas() {
        JsonObject payload =
                Api.as("director").mutate(GRADUATE, input(), "schoolClass { name state studentCount version endedAt }");

        JsonObject graduated = payload.getJsonObject("schoolClass");
        assertThat(graduated.getString("endedAt")).isNotNull();
        graduated.remove("endedAt");
        assertThat(graduated)
                .isEqualTo(new JsonObject()
                        .put("name", "11А")
                        .put("state", "GRADUATED")
                        .put("studentCount", 1)
                        .put("version", 1));
        assertThat(Database.query(
                        "SELECT s.ended_at = c.ended_at AS together FROM class_student s JOIN school_class c "
                                + "ON c.organization_id = s.organization_id AND c.id = s.class_id "
                                + "WHERE s.organization_id = $1",
                        school.key()))
                .singleElement()
                .satisfies(row -> assertThat(row.getBoolean("together")).isTrue());
    }

    @Test
    void tellsTheOrganizationAndTheAuditLog() {
        Api.as("director").refusals(GRADUATE, input());

        assertThat(school.events()).contains("CLASS_GRADUATED");
        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        GRADUATE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before").getString("state")).isEqualTo("ACTIVE");
                    assertThat(act.getJsonObject("after").getString("state")).isEqualTo("GRADUATED");
                });
    }

    @Test
    void refusesAClassThatHasEnded() {
        Api.as("director").refusals(GRADUATE, input());

        assertThat(Unchanged.by(() -> Api.as("director").refusals(GRADUATE, input())))
                .containsExactly("CLASS_NOT_ACTIVE");
    }

    @Test
    void refusesMembersWhoAreNoAdministratorsAndHidesItFromStrangers() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals(GRADUATE, input())))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(GRADUATE, input())))
                .containsExactly("NOT_FOUND input.id");
    }

    private JsonObject input() {
        return new JsonObject().put("id", eleventh.id());
    }
}
