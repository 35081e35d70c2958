package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-1: classes and groups come into being. */
@QuarkusTest
class ClassCreateTest {

    private static final String CREATE = "classCreate";

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director");
    }

    @Test
    void createsAClassOfASchoolInTheCurrentYear() {
        JsonObject payload = Api.as("director")
                .mutate(
                        CREATE,
                        input().put("grade", 5).put("letter", "а"),
                        "schoolClass { name grade letter course ageGroup academicYear state studentCount endedAt "
                                + "version organization { id } }");

        assertThat(payload.getJsonObject("schoolClass"))
                .isEqualTo(new JsonObject()
                        .put("name", "5А")
                        .put("grade", 5)
                        .put("letter", "А")
                        .putNull("course")
                        .putNull("ageGroup")
                        .put("academicYear", thisYear())
                        .put("state", "ACTIVE")
                        .put("studentCount", 0)
                        .putNull("endedAt")
                        .put("version", 0)
                        .put("organization", new JsonObject().put("id", school.id())));
    }

    @Test
    void tellsTheOrganizationAndTheAuditLog() {
        var created = TestClass.of(school, 5, "Б");

        assertThat(school.events()).endsWith("CLASS_CREATED");
        assertThat(Database.query(
                        "SELECT subject_id, before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        CREATE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("subject_id")).isEqualTo(created.id());
                    assertThat(act.getJsonObject("before")).isEqualTo(new JsonObject());
                    assertThat(act.getJsonObject("after").getString("name")).isEqualTo("5Б");
                });
    }

    /** OR-1: the kind of the organisation says what a group is. */
    @Test
    void createsGroupsOfEveryOtherKind() {
        var college = TestOrganization.verified("COLLEGE");
        var kindergarten = TestOrganization.verified("KINDERGARTEN");
        var club = TestOrganization.verified("SUPPLEMENTARY");

        assertThat(TestClass.create(college, new JsonObject().put("course", 2).put("name", "ИС-21"))
                        .read("name course"))
                .isEqualTo(new JsonObject().put("name", "ИС-21").put("course", 2));
        assertThat(TestClass.create(
                                kindergarten,
                                new JsonObject().put("ageGroup", "SENIOR").put("name", " Ромашка "))
                        .read("name ageGroup"))
                .isEqualTo(new JsonObject().put("name", "Ромашка").put("ageGroup", "SENIOR"));
        assertThat(TestClass.create(club, new JsonObject().put("name", "Шахматы"))
                        .read("name"))
                .isEqualTo(new JsonObject().put("name", "Шахматы"));
    }

    @Test
    void refusesDataOfAnotherKind() {
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(CREATE, input().put("course", 2).put("name", "ИС-21"))))
                .containsExactly("INVALID_INPUT input.grade", "INVALID_INPUT input.course", "INVALID_INPUT input.name");
    }

    @Test
    void refusesValuesBeyondTheirLimits() {
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(CREATE, input().put("grade", 12).put("letter", "А Б"))))
                .containsExactly("INVALID_INPUT input.grade", "INVALID_INPUT input.letter");
    }

    @Test
    void createsForTheNextYearAndNotForOthers() {
        var fifth = input().put("grade", 5).put("letter", "А");

        assertThat(Unchanged.by(
                        () -> Api.as("director").refusals(CREATE, fifth.copy().put("academicYear", thisYear() - 1))))
                .containsExactly("INVALID_INPUT input.academicYear");
        assertThat(Unchanged.by(
                        () -> Api.as("director").refusals(CREATE, fifth.copy().put("academicYear", thisYear() + 2))))
                .containsExactly("INVALID_INPUT input.academicYear");
        assertThat(Api.as("director").refusals(CREATE, fifth.copy().put("academicYear", thisYear() + 1)))
                .isEmpty();
    }

    @Test
    void refusesATakenNameOfTheYearHoweverItIsWritten() {
        var college = TestOrganization.verified("COLLEGE").administrator("director");
        TestClass.of(school, 5, "А");
        TestClass.create(college, new JsonObject().put("course", 1).put("name", "Ёлка-1"));

        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(CREATE, input().put("grade", 5).put("letter", "а"))))
                .containsExactly("CLASS_NAME_TAKEN input.letter");
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(
                                CREATE,
                                new JsonObject()
                                        .put("organizationId", college.id())
                                        .put("course", 2)
                                        .put("name", "елка-01"))))
                .containsExactly("CLASS_NAME_TAKEN input.name");
    }

    @Test
    void refusesMembersAndStrangersWhoAreNoAdministrators() {
        school.member("teacher", "TEACHER");
        var fifth = input().put("grade", 5).put("letter", "А");

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CREATE, fifth)))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(CREATE, fifth)))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void answersAHiddenOrganizationLikeOneThatDoesNotExist() {
        var hidden = TestOrganization.pending();
        var fifth = new JsonObject()
                .put("organizationId", hidden.id())
                .put("grade", 5)
                .put("letter", "А");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(CREATE, fifth)))
                .containsExactly("NOT_FOUND input.organizationId");
    }

    @Test
    void refusesAdministratorsWhileSuspendedAndNotOperators() {
        school.suspend();
        var fifth = input().put("grade", 5).put("letter", "А");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(CREATE, fifth)))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Api.as("operator").refusals(CREATE, fifth)).isEmpty();
    }

    private JsonObject input() {
        return new JsonObject().put("organizationId", school.id());
    }

    private static int thisYear() {
        return AcademicYear.at(Clock.systemUTC().instant(), ZoneId.of("Europe/Moscow"));
    }
}
