package io.parta.organization.application;

import static io.parta.organization.application.Decided.ROWS;
import static io.parta.organization.application.Decided.accept;
import static io.parta.organization.application.Decided.codes;
import static io.parta.organization.application.Decided.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestApplication;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-4, AP-2: the administration accepts, one or many. */
@QuarkusTest
class ApplicationsAcceptTest {

    private static final String ACCEPT = "applicationsAccept";

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
    }

    @Test
    void makesTheApplicantAMemberInWhatWasGranted() {
        var application = TestApplication.send("stranger", school, TestApplication.teacher())
                .changed("rosterName", "Ёлкина Анна");

        JsonObject row = accept("director", application).getJsonArray("results").getJsonObject(0);

        assertThat(row)
                .isEqualTo(new JsonObject()
                        .put("applicationId", application.id())
                        .put("application", new JsonObject().put("state", "ACCEPTED"))
                        .put(
                                "membership",
                                new JsonObject()
                                        .put("rosterName", "Ёлкина Анна")
                                        .put("subjects", new JsonArray().add("Физика"))
                                        .put("roles", new JsonArray().add(role("TEACHER"))))
                        .put("userErrors", new JsonArray()));
        assertThat(application.row().getUUID("membership_id")).isEqualTo(school.membershipKey("stranger"));
        assertThat(application.row().getUUID("decided_by")).isEqualTo(TestOrganization.personKey("director"));
        assertThat(application
                        .read("stranger", "state decidedAt grant { roles }")
                        .getString("decidedAt"))
                .isNotNull();
    }

    @Test
    void tellsTheApplicantTheAdministrationAndTheAuditLog() {
        var application = TestApplication.send("stranger", school, TestApplication.staff());

        accept("director", application);

        assertThat(application.administrationEvents()).containsExactly("APPLICATION_SENT", "APPLICATION_ACCEPTED");
        assertThat(application.notifications("stranger")).containsExactly("APPLICATION_ACCEPTED");
        assertThat(application.audit()).singleElement().satisfies(act -> {
            assertThat(act.getString("action")).isEqualTo(ACCEPT);
            assertThat(act.getJsonObject("before"))
                    .isEqualTo(new JsonObject().put("state", "SENT").putNull("membership"));
            assertThat(act.getJsonObject("after"))
                    .isEqualTo(new JsonObject()
                            .put("state", "ACCEPTED")
                            .put("membership", school.membershipId("stranger")));
        });
    }

    @Test
    void placesAStudentInTheClass() {
        var fifth = TestClass.of(school, 5, "А");
        var application = TestApplication.send("stranger", school, TestApplication.roles("STUDENT"))
                .changed("classId", fifth.id());

        accept("director", application);

        assertThat(fifth.read("students { nodes { rosterName } }")
                        .getJsonObject("students")
                        .getJsonArray("nodes"))
                .containsExactly(new JsonObject().put("rosterName", "Ёлкина Анна Петровна"));
    }

    /** RO-7, RO-9: the administrator's act confirms it, and it comes of an application. */
    @Test
    void confirmsTheGuardianshipOfAMatchedChild() {
        var application = TestApplication.send("stranger", school, TestApplication.guardian())
                .changed("studentId", school.pupil("Ёлкин Пётр"));

        JsonObject payload = accept("director", application);

        assertThat(payload.getJsonArray("results")
                        .getJsonObject(0)
                        .getJsonObject("membership")
                        .getJsonArray("roles"))
                .containsExactly(role("GUARDIAN"));
        assertThat(Database.query(
                        "SELECT kind, state, source, confirmed_by FROM guardianship WHERE organization_id = $1",
                        school.key()))
                .singleElement()
                .satisfies(guardianship -> {
                    assertThat(guardianship.getString("kind")).isEqualTo("MOTHER");
                    assertThat(guardianship.getString("state")).isEqualTo("CONFIRMED");
                    assertThat(guardianship.getString("source")).isEqualTo("APPLICATION");
                    assertThat(guardianship.getUUID("confirmed_by")).isEqualTo(TestOrganization.personKey("director"));
                });
    }

    /** RO-8: the child was on the roster already. */
    @Test
    void attachesTheApplicantToTheirEntryOfTheRoster() {
        String entry = school.pupil("Ёлкина Аня");
        var application = TestApplication.send("stranger", school, TestApplication.roles("STUDENT"))
                .changed("membershipId", entry);

        accept("director", application);

        assertThat(school.membershipId("stranger")).isEqualTo(entry);
    }

    @Test
    void givesAMemberWhatTheyLack() {
        school.member("teacher", "TEACHER");
        var application = TestApplication.send("teacher", school, TestApplication.staff());

        JsonObject payload = accept("director", application);

        assertThat(payload.getJsonArray("results")
                        .getJsonObject(0)
                        .getJsonObject("membership")
                        .getJsonArray("roles"))
                .contains(role("STAFF"))
                .hasSize(2);
    }

    @Test
    void answersARowForEachAndStopsAtNone() {
        var rejected = TestApplication.ofNewcomer(school, "Отказов", "STAFF").rejected();
        var first = TestApplication.ofNewcomer(school, "Первый", "STAFF");
        var guardian = TestApplication.ofNewcomer(school, "Родитель", "GUARDIAN");
        var teacher = TestApplication.ofNewcomer(school, "Учитель", "TEACHER");
        Database.query("UPDATE application SET subjects = '{}' WHERE id = $1", teacher.key());
        var elsewhere = TestApplication.ofNewcomer(TestOrganization.verified(), "Чужой", "STAFF");
        var last = TestApplication.ofNewcomer(school, "Последний", "STUDENT");

        JsonObject payload = Api.as("director")
                .mutate(
                        ACCEPT,
                        ids(
                                rejected.id(),
                                first.id(),
                                guardian.id(),
                                teacher.id(),
                                elsewhere.id(),
                                "application",
                                first.id(),
                                last.id()),
                        ROWS);

        assertThat(codes(payload))
                .containsExactly(
                        "ALREADY_DECIDED",
                        "",
                        "GUARDIAN_NOT_MATCHED",
                        "SUBJECT_REQUIRED",
                        "NOT_FOUND",
                        "NOT_FOUND",
                        "",
                        "");
        assertThat(payload.getJsonArray("results").getJsonObject(0).getJsonObject("application"))
                .isEqualTo(new JsonObject().put("state", "REJECTED"));
        assertThat(payload.getJsonArray("results").getJsonObject(4).getJsonObject("application"))
                .isNull();
        assertThat(List.of(first.state(), guardian.state(), last.state()))
                .containsExactly("ACCEPTED", "SENT", "ACCEPTED");
    }

    @Test
    void saysOfARowWhatWouldHelp() {
        var staff = TestApplication.ofNewcomer(school, "Первый", "STAFF");
        var guardian = TestApplication.ofNewcomer(school, "Родитель", "GUARDIAN");

        JsonObject payload = accept("director", staff, guardian);

        assertThat(payload.getJsonArray("results").getJsonObject(1).getJsonArray("userErrors"))
                .containsExactly(new JsonObject()
                        .put("code", "GUARDIAN_NOT_MATCHED")
                        .put("path", new JsonArray().add("input").add("ids").add("1"))
                        .put("remedy", new JsonObject().put("operation", "applicationUpdate")));
    }

    /** What the roster has become since the administration chose from it. */
    @Test
    void refusesAGrantThatNoLongerFits() {
        var fifth = TestClass.of(school, 5, "А");
        var student = TestApplication.send("stranger", school, TestApplication.roles("STUDENT"))
                .changed("classId", fifth.id());
        Api.as("operator").refusals("classDelete", new JsonObject().put("id", fifth.id()));
        String pupil = school.pupil("Жуков Илья");
        var guardian = TestApplication.ofNewcomer(school, "Жуков", "GUARDIAN").changed("studentId", pupil);
        Api.as("operator").refusals("memberRemove", new JsonObject().put("id", pupil));

        var payload = Unchanged.by(() -> accept("director", student, guardian));

        assertThat(codes(payload)).containsExactly("CLASS_NOT_ACTIVE", "NOT_A_STUDENT");
    }

    @Test
    void isForTheAdministration() {
        school.member("staff", "STAFF");
        var application = TestApplication.send("stranger", school, TestApplication.staff());

        assertThat(codes(Unchanged.by(() -> accept("stranger", application)))).containsExactly("NOT_ALLOWED");
        assertThat(codes(Unchanged.by(() -> accept("staff", application)))).containsExactly("NOT_FOUND");
        assertThat(codes(Unchanged.by(() -> accept("director2", application)))).containsExactly("NOT_FOUND");
        school.suspend();
        assertThat(codes(Unchanged.by(() -> accept("director", application))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(codes(accept("operator", application))).containsExactly("");
    }

    /** Rows that a loaded service does not come to within the deadline are told so, and those before them are done. */
    @Test
    void takesUpToAHundredAndAnswersWithinTheDeadline() {
        var all = IntStream.range(0, 101)
                .mapToObj(i -> TestApplication.ofNewcomer(school, "Заявитель " + i, "STAFF"))
                .toArray(TestApplication[]::new);
        assertThat(Unchanged.by(() -> Api.as("director").refusals(ACCEPT, ids(all))))
                .containsExactly("INVALID_INPUT input.ids");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(ACCEPT, ids(new String[0]))))
                .containsExactly("INVALID_INPUT input.ids");

        var left = Arrays.copyOf(all, 100);
        while (left.length > 0) {
            var codes = codes(accept("director", left));
            int done = (int) codes.stream().takeWhile(String::isEmpty).count();
            assertThat(done).isPositive();
            assertThat(codes.subList(done, codes.size())).allMatch("DEADLINE_EXCEEDED"::equals);
            left = Arrays.copyOfRange(left, done, left.length);
        }

        assertThat(Arrays.stream(all).map(TestApplication::state).limit(100)).containsOnly("ACCEPTED");
        assertThat(all[100].state()).isEqualTo("SENT");
    }

    private static JsonObject role(String role) {
        return new JsonObject()
                .put("role", role)
                .put("state", "CONFIRMED")
                .put("sources", new JsonArray().add("APPLICATION"));
    }
}
