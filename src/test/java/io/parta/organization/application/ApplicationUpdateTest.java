package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestApplication;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AP-2: the administration says what an application gives before it accepts it. */
@QuarkusTest
class ApplicationUpdateTest {

    private static final String UPDATE = "applicationUpdate";
    private static final String GRANT = "grant { roles rosterName subjects guardianshipKind schoolClass { id } "
            + "student { id } membership { id } }";

    private TestOrganization school;
    private TestApplication application;

    @BeforeEach
    void send() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
        application = TestApplication.send("stranger", school, TestApplication.guardian());
    }

    @Test
    void setsWhatIsGrantedBesideWhatWasAskedFor() {
        var fifth = TestClass.of(school, 5, "А");
        String student = school.pupil("Ёлкин Пётр Ильич");
        String entry = school.pupil("Ёлкина Анна");
        var change = application
                .change()
                .put("roles", new JsonArray().add("TEACHER").add("GUARDIAN"))
                .put("rosterName", "Ёлкина Анна")
                .put("subjects", new JsonArray().add("Химия"))
                .put("classId", fifth.id())
                .put("studentId", student)
                .put("membershipId", entry)
                .put("guardianshipKind", "OTHER");

        JsonObject payload = Api.as("director")
                .mutate(
                        UPDATE,
                        change,
                        "application { version roles rosterName subjects child { kind } " + GRANT + " }");

        assertThat(payload.getJsonObject("application"))
                .isEqualTo(new JsonObject()
                        .put("version", 1)
                        .put("roles", new JsonArray().add("GUARDIAN"))
                        .put("rosterName", "Ёлкина Анна Петровна")
                        .put("subjects", new JsonArray())
                        .put("child", new JsonObject().put("kind", "MOTHER"))
                        .put(
                                "grant",
                                new JsonObject()
                                        .put(
                                                "roles",
                                                new JsonArray().add("TEACHER").add("GUARDIAN"))
                                        .put("rosterName", "Ёлкина Анна")
                                        .put("subjects", new JsonArray().add("Химия"))
                                        .put("guardianshipKind", "OTHER")
                                        .put("schoolClass", new JsonObject().put("id", fifth.id()))
                                        .put("student", new JsonObject().put("id", student))
                                        .put("membership", new JsonObject().put("id", entry))));
        assertThat(application.administrationEvents()).containsExactly("APPLICATION_SENT", "APPLICATION_UPDATED");
        assertThat(application.notifications("stranger")).isEmpty();
    }

    @Test
    void leavesWhatIsAbsentAndTakesBackWhatIsNull() {
        application.changed("rosterName", "Ёлкина Анна").changed("studentId", school.pupil("Ёлкин Пётр"));

        application.changed("rosterName", null);

        JsonObject grant = application.read("director", GRANT).getJsonObject("grant");
        assertThat(grant.getString("rosterName")).isEqualTo("Ёлкина Анна Петровна");
        assertThat(grant.getJsonObject("student")).isNotNull();
        application.changed("studentId", null);
        assertThat(application.read("director", GRANT).getJsonObject("grant").getJsonObject("student"))
                .isNull();
    }

    /** The applicant learns neither what was matched nor that something was. */
    @Test
    void showsTheApplicantNothing() {
        String all = "state roles rosterName subjects child { name } " + GRANT + " version sentAt viewerActions "
                + "{ action allowed reasonCode }";
        JsonObject before = application.read("stranger", all);

        application.changed("studentId", school.pupil("Ёлкин Пётр")).changed("rosterName", "Ёлкина");

        assertThat(application.read("stranger", all)).isEqualTo(before);
        assertThat(before.getJsonObject("grant")).isNull();
    }

    /** OR-7; the child's typed name is nobody's business for ever. */
    @Test
    void isRecordedWithoutTheChildsName() {
        String student = school.pupil("Ёлкин Пётр");

        application.changed("studentId", student);

        assertThat(application.audit()).singleElement().satisfies(act -> {
            assertThat(act.getString("action")).isEqualTo(UPDATE);
            assertThat(act.getJsonObject("before")).isEqualTo(new JsonObject().putNull("student"));
            assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject().put("student", student));
        });
    }

    @Test
    void refusesReferencesThatDoNotFit() {
        var other = TestOrganization.verified();
        var ended = TestClass.of(school, 11, "А");
        Api.as("operator").refusals("classGraduate", new JsonObject().put("id", ended.id()));
        school.member("teacher", "TEACHER");

        assertThat(refusals("classId", ended.id())).containsExactly("CLASS_NOT_ACTIVE input.classId");
        assertThat(refusals("classId", TestClass.of(other, 5, "А").id())).containsExactly("NOT_FOUND input.classId");
        assertThat(refusals("studentId", other.pupil("Чужой"))).containsExactly("NOT_FOUND input.studentId");
        assertThat(refusals("studentId", school.membershipId("teacher")))
                .containsExactly("NOT_A_STUDENT input.studentId");
        assertThat(refusals("membershipId", school.membershipId("teacher")))
                .containsExactly("PERSON_ALREADY_ATTACHED input.membershipId");
        assertThat(refusals("membershipId", "member")).containsExactly("NOT_FOUND input.membershipId");
        String child = school.pupil("Ёлкин Пётр");
        application.changed("studentId", child);
        assertThat(refusals("membershipId", child)).containsExactly("INVALID_INPUT input.membershipId");
    }

    @Test
    void refusesAnEntryForWhoIsAMember() {
        school.member("guardian", "GUARDIAN");
        var another = TestApplication.send("guardian", school, TestApplication.guardian());

        var change = another.change().put("membershipId", school.pupil("Гость"));
        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, change)))
                .containsExactly("ALREADY_A_MEMBER input.membershipId");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(refusals("roles", new JsonArray().add("STUDENT").add("GUARDIAN")))
                .containsExactly("ROLE_NOT_FOR_MINOR input.roles");
        assertThat(refusals("roles", new JsonArray())).containsExactly("INVALID_INPUT input.roles");
        assertThat(refusals("rosterName", " ")).containsExactly("INVALID_INPUT input.rosterName");
        assertThat(refusals("subjects", new JsonArray())).containsExactly("INVALID_INPUT input.subjects");
        assertThat(Unchanged.by(() ->
                        Api.as("director").refusals(UPDATE, application.change().put("version", 7))))
                .containsExactly("CONFLICT input.version");
    }

    @Test
    void isForTheAdministrationWhileItIsOpen() {
        school.member("staff", "STAFF");
        var change = application.change().put("rosterName", "Имя");

        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(UPDATE, change)))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(UPDATE, change))).containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("director2").refusals(UPDATE, change)))
                .containsExactly("NOT_FOUND input.id");
        school.suspend();
        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, change)))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Api.as("operator").refusals(UPDATE, change)).isEmpty();
        application.rejected();
        assertThat(Unchanged.by(() -> Api.as("operator").refusals(UPDATE, application.change())))
                .containsExactly("ALREADY_DECIDED");
    }

    private List<String> refusals(String field, Object value) {
        return Unchanged.by(
                () -> Api.as("director").refusals(UPDATE, application.change().put(field, value)));
    }
}
