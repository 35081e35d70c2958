package io.parta.organization.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestUnit;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-5: units come into being and are renamed. */
@QuarkusTest
class UnitCreateTest {

    private static final String CREATE = "unitCreate";
    private static final String UPDATE = "unitUpdate";

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director").member("teacher", "TEACHER");
    }

    @Test
    void createsAUnit() {
        JsonObject payload = Api.as("director")
                .mutate(
                        CREATE,
                        named("  Кафедра математики "),
                        "unit { name memberCount version organization { id } }");

        assertThat(payload.getJsonObject("unit"))
                .isEqualTo(new JsonObject()
                        .put("name", "Кафедра математики")
                        .put("memberCount", 0)
                        .put("version", 0)
                        .put("organization", new JsonObject().put("id", school.id())));
    }

    @Test
    void renamesAUnit() {
        var unit = TestUnit.of(school, "Кафедра математики");

        JsonObject payload =
                Api.as("director").mutate(UPDATE, renamed(unit, "Кафедра физики"), "unit { name version }");

        assertThat(payload.getJsonObject("unit"))
                .isEqualTo(new JsonObject().put("name", "Кафедра физики").put("version", 1));
        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, renamed(unit, "Кафедра химии"))))
                .containsExactly("CONFLICT input.version");
    }

    @Test
    void tellsTheOrganizationAndTheAuditLog() {
        var unit = TestUnit.of(school, "Методисты");
        Api.as("director").refusals(UPDATE, renamed(unit, "Методический совет"));

        assertThat(school.events()).endsWith("UNIT_CREATED", "UNIT_UPDATED");
        assertThat(Database.query(
                        "SELECT action, subject_id, before, after FROM audit_log WHERE scope_id = $1 "
                                + "AND action LIKE 'unit%' ORDER BY id",
                        school.key()))
                .extracting(act -> act.getString("action") + " " + act.getString("subject_id") + " "
                        + act.getJsonObject("before").getString("name") + " → "
                        + act.getJsonObject("after").getString("name"))
                .containsExactly(
                        "unitCreate " + unit.id() + " null → Методисты",
                        "unitUpdate " + unit.id() + " Методисты → Методический совет");
    }

    @Test
    void refusesATakenNameHoweverItIsWritten() {
        var other = TestUnit.of(school, "Учёный совет 2");
        TestUnit.of(TestOrganization.verified(), "Педсовет");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(CREATE, named("ученый Совет 02"))))
                .containsExactly("UNIT_NAME_TAKEN input.name");
        var unit = TestUnit.of(school, "Педсовет");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, renamed(unit, "УЧЕНЫЙ СОВЕТ 2"))))
                .containsExactly("UNIT_NAME_TAKEN input.name");
        assertThat(Api.as("director").refusals(UPDATE, renamed(other, "учёный совет 2")))
                .isEmpty();
    }

    @Test
    void refusesANameBeyondItsLimits() {
        for (String name : new String[] {"", "  ", "a\nb", "я".repeat(151)}) {
            assertThat(Unchanged.by(() -> Api.as("director").refusals(CREATE, named(name))))
                    .containsExactly("INVALID_INPUT input.name");
        }
        assertThat(Api.as("director").refusals(CREATE, named("я".repeat(150)))).isEmpty();
    }

    @Test
    void isForAdministratorsWhileTheOrganizationIsNotSuspended() {
        var unit = TestUnit.of(school, "Педсовет");

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CREATE, named("Совет"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(UPDATE, renamed(unit, "Совет"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(UPDATE, renamed(unit, "Совет"))))
                .containsExactly("NOT_FOUND input.id");
        school.suspend();
        assertThat(Unchanged.by(() -> Api.as("director").refusals(CREATE, named("Совет"))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Api.as("operator").refusals(UPDATE, renamed(unit, "Совет"))).isEmpty();
    }

    @Test
    void answersAHiddenOrganizationLikeOneThatDoesNotExist() {
        var hidden = TestOrganization.pending();
        var input = new JsonObject().put("organizationId", hidden.id()).put("name", "Совет");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(CREATE, input)))
                .containsExactly("NOT_FOUND input.organizationId");
    }

    private JsonObject named(String name) {
        return new JsonObject().put("organizationId", school.id()).put("name", name);
    }

    private static JsonObject renamed(TestUnit unit, String name) {
        return new JsonObject().put("id", unit.id()).put("version", 0).put("name", name);
    }
}
