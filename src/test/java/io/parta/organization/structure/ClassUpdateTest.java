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

/** ST-1: a class gets another name or place. */
@QuarkusTest
class ClassUpdateTest {

    private static final String UPDATE = "classUpdate";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        TestOrganization.personId("guardian");
        school = TestOrganization.verified().administrator("director");
        fifth = TestClass.of(school, 5, "А");
    }

    @Test
    void leavesWhatIsAbsentAndClearsWhatIsNull() {
        JsonObject relettered =
                Api.as("director").mutate(UPDATE, input().put("letter", "б"), "schoolClass { name grade letter }");
        JsonObject cleared =
                Api.as("director").mutate(UPDATE, input().putNull("letter"), "schoolClass { name grade letter }");

        assertThat(relettered.getJsonObject("schoolClass"))
                .isEqualTo(new JsonObject().put("name", "5Б").put("grade", 5).put("letter", "Б"));
        assertThat(cleared.getJsonObject("schoolClass"))
                .isEqualTo(new JsonObject().put("name", "5").put("grade", 5).putNull("letter"));
    }

    @Test
    void renamesTheGroupOfAKindergarten() {
        var kindergarten = TestOrganization.verified("KINDERGARTEN");
        var group = TestClass.create(
                kindergarten, new JsonObject().put("ageGroup", "MIDDLE").put("name", "Ромашка"));

        JsonObject payload = Api.as("operator")
                .mutate(
                        UPDATE,
                        new JsonObject().put("id", group.id()).put("version", 0).put("ageGroup", "SENIOR"),
                        "schoolClass { name ageGroup version }");

        assertThat(payload.getJsonObject("schoolClass"))
                .isEqualTo(new JsonObject()
                        .put("name", "Ромашка")
                        .put("ageGroup", "SENIOR")
                        .put("version", 1));
    }

    @Test
    void tellsTheOrganizationAndTheAuditLogWhatChanged() {
        Api.as("director").refusals(UPDATE, input().put("grade", 6));

        assertThat(school.events()).endsWith("CLASS_UPDATED");
        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        UPDATE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before"))
                            .isEqualTo(new JsonObject().put("name", "5А").put("grade", "5"));
                    assertThat(act.getJsonObject("after"))
                            .isEqualTo(new JsonObject().put("name", "6А").put("grade", "6"));
                });
    }

    @Test
    void refusesAVersionThatIsNotTheLatest() {
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(UPDATE, input().put("version", 7).put("grade", 6))))
                .containsExactly("CONFLICT input.version");
    }

    @Test
    void refusesToClearWhatAClassNeedsAndWhatItsKindDoesNotHave() {
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(UPDATE, input().putNull("grade").put("name", "Пятый"))))
                .containsExactly("INVALID_INPUT input.grade", "INVALID_INPUT input.name");
    }

    @Test
    void refusesTheNameOfAnotherClassOfTheYear() {
        TestClass.of(school, 5, "Б");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, input().put("letter", "Б"))))
                .containsExactly("CLASS_NAME_TAKEN input.letter");
    }

    @Test
    void refusesAClassThatHasEnded() {
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", fifth.id()));

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, input().put("letter", "Б"))))
                .containsExactly("CLASS_NOT_ACTIVE");
    }

    @Test
    void refusesMembersWhoAreNoAdministratorsAndHidesItFromStrangers() {
        school.member("teacher", "TEACHER").pendingMember("guardian", "GUARDIAN");
        var renamed = input().put("letter", "Б");
        var nobodys = input().put("id", fifth.id().replaceFirst("....$", "0000"));

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(UPDATE, renamed)))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("guardian").mutate(UPDATE, renamed, "schoolClass { id }")))
                .isEqualTo(Api.as("guardian").mutate(UPDATE, nobodys, "schoolClass { id }"));
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(UPDATE, renamed)))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, nobodys)))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, input().put("id", "class"))))
                .containsExactly("NOT_FOUND input.id");
    }

    @Test
    void refusesAdministratorsWhileSuspended() {
        school.suspend();

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, input().put("letter", "Б"))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    private JsonObject input() {
        return new JsonObject().put("id", fifth.id()).put("version", fifth.version());
    }
}
