package io.parta.organization.structure.promotion;

import static io.parta.testing.Together.together;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** ST-2: all classes go on to the next year in one call. */
@QuarkusTest
class ClassesPromoteTest {

    private static final String PROMOTE = "classesPromote";
    private static final int YEAR = PromotedSchool.YEAR;

    private PromotedSchool promoted;
    private TestOrganization school;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        promoted = PromotedSchool.make();
        school = promoted.school();
    }

    @Test
    void movesStudentsAndStaffAlongAndGraduatesTheLast() {
        promoted.promote();

        assertThat(promoted.classes(YEAR))
                .containsExactly(
                        "1А PROMOTED [Первоклассников Пётр] [teacher]",
                        "10Б PROMOTED [] []",
                        "11А GRADUATED [student] []");
        assertThat(promoted.classes(YEAR + 1))
                .containsExactly("2А ACTIVE [Первоклассников Пётр] [teacher]", "11Б ACTIVE [] []");
        assertThat(promoted.roles("student")).isEmpty();
        assertThat(promoted.roles("guardian")).isEmpty();
    }

    @Test
    void keepsTheLineOfTheYears() {
        promoted.promote();

        assertThat(promoted.first().read("history { name academicYear state studentCount }"))
                .isEqualTo(new JsonObject()
                        .put(
                                "history",
                                new JsonArray()
                                        .add(year("1А", YEAR, "PROMOTED"))
                                        .add(year("2А", YEAR + 1, "ACTIVE"))));
    }

    @Test
    void tellsTheOrganizationTheGraduatesAndTheAuditLog() {
        promoted.promote();

        assertThat(school.events()).endsWith("CLASSES_PROMOTED");
        assertThat(Database.query(
                        "SELECT after FROM audit_log WHERE scope_id = $1 AND action = $2", school.key(), PROMOTE))
                .singleElement()
                .satisfies(act -> assertThat(act.getJsonObject("after"))
                        .isEqualTo(new JsonObject()
                                .put("academicYear", String.valueOf(YEAR + 1))
                                .put("1А", "2А")
                                .put("10Б", "11Б")
                                .put("11А", "GRADUATED")));
        assertThat(Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'class' = $2",
                        TestOrganization.personKey("student"),
                        promoted.eleventh().key().toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("type")).isEqualTo("CLASS_GRADUATED"));
    }

    @Test
    void showsBeforehandWhatBecomesOfEachClassAndWhatIsInTheWay() {
        TestClass.create(
                school, new JsonObject().put("grade", 2).put("letter", "А").put("academicYear", YEAR + 1));

        var steps = Unchanged.by(() -> Api.as("director")
                .data(
                        "query ($id: ID!, $graduating: [ID!]!) { classesPromotionPreview(organizationId: $id, "
                                + "graduateClassIds: $graduating) { academicYear steps { outcome nextName schoolClass { name "
                                + "} conflicts { code } } } }",
                        new JsonObject()
                                .put("id", school.id())
                                .put(
                                        "graduating",
                                        new JsonArray().add(promoted.tenth().id())))
                .getJsonObject("classesPromotionPreview")
                .getJsonArray("steps"));

        assertThat(steps.stream()
                        .map(JsonObject.class::cast)
                        .map(step -> step.getJsonObject("schoolClass").getString("name") + " "
                                + step.getString("outcome") + " " + step.getString("nextName") + " "
                                + step.getJsonArray("conflicts").encode()))
                .containsExactly(
                        "1А PROMOTE 2А [{\"code\":\"PROMOTION_NAME_TAKEN\"}]",
                        "10Б GRADUATE null []",
                        "11А GRADUATE null []");
    }

    @Test
    void promotesNothingWhenOneClassIsInTheWay() {
        TestClass.create(
                school, new JsonObject().put("grade", 2).put("letter", "А").put("academicYear", YEAR + 1));

        JsonObject payload =
                Unchanged.by(() -> Api.as("director").mutate(PROMOTE, promoted.input(), "promotion { id }"));

        assertThat(payload.getJsonObject("promotion")).isNull();
        assertThat(payload.getJsonArray("userErrors"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("code", "PROMOTION_NAME_TAKEN")
                                .put("path", new JsonArray(List.of("input", "academicYear")))
                                .put(
                                        "message",
                                        "Class 1А cannot be promoted: the next academic year already has 2А.")));
    }

    /** A college's last course and a kindergarten's oldest: named by the administrator, and by age. */
    @Test
    void promotesGroupsByCourseAndByAge() {
        var college = TestOrganization.verified("COLLEGE").administrator("director");
        TestClass.create(college, new JsonObject().put("course", 1).put("name", "ИС-1"));
        var last = TestClass.create(college, new JsonObject().put("course", 4).put("name", "ИС-4"));
        var kindergarten = TestOrganization.verified("KINDERGARTEN").administrator("director");
        TestClass.create(
                kindergarten, new JsonObject().put("ageGroup", "SENIOR").put("name", "Ромашка"));
        TestClass.create(
                kindergarten, new JsonObject().put("ageGroup", "PREPARATORY").put("name", "Лучик"));

        assertThat(Api.as("director")
                        .refusals(PROMOTE, input(college).put("graduateClassIds", new JsonArray().add(last.id()))))
                .isEmpty();
        assertThat(Api.as("director").refusals(PROMOTE, input(kindergarten))).isEmpty();

        assertThat(names(college)).containsExactly("ИС-1 2 null");
        assertThat(names(kindergarten)).containsExactly("Ромашка null PREPARATORY");
    }

    @Test
    void refusesYearsClassesAndPeopleThatDoNotFit() {
        assertThat(Unchanged.by(() ->
                        Api.as("director").refusals(PROMOTE, promoted.input().put("academicYear", YEAR + 1))))
                .containsExactly("INVALID_INPUT input.academicYear");
        assertThat(Unchanged.by(() ->
                        Api.as("director").refusals(PROMOTE, promoted.input().put("academicYear", YEAR - 1))))
                .containsExactly("NOTHING_TO_PROMOTE input.academicYear");
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(PROMOTE, promoted.input().put("graduateClassIds", new JsonArray().add("class")))))
                .containsExactly("NOT_FOUND input.graduateClassIds.0");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(PROMOTE, promoted.input())))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(PROMOTE, promoted.input())))
                .containsExactly("NOT_ALLOWED");
    }

    /** Two administrators press the button together: the classes go on by one year, not by two. */
    @RepeatedTest(3)
    void ofTwoAtOnceExactlyOnePromotes() {
        var outcomes = together(() -> Api.as("director").refusals(PROMOTE, promoted.input()), () -> Api.as("operator")
                .refusals(PROMOTE, promoted.input()));

        assertThat(outcomes).containsExactlyInAnyOrder(List.of(), List.of("NOTHING_TO_PROMOTE input.academicYear"));
        assertThat(promoted.classes(YEAR + 1)).hasSize(2);
    }

    private static JsonObject year(String name, int year, String state) {
        return new JsonObject()
                .put("name", name)
                .put("academicYear", year)
                .put("state", state)
                .put("studentCount", 1);
    }

    private static JsonObject input(TestOrganization organization) {
        return new JsonObject().put("organizationId", organization.id()).put("academicYear", YEAR);
    }

    private static List<String> names(TestOrganization organization) {
        return Api.as("director")
                .data(
                        "query ($id: ID!, $year: Int) { organization(id: $id) { classes(filter: {academicYear: $year}) { "
                                + "nodes { name course ageGroup } } } }",
                        new JsonObject().put("id", organization.id()).put("year", YEAR + 1))
                .getJsonObject("organization")
                .getJsonObject("classes")
                .getJsonArray("nodes")
                .stream()
                .map(JsonObject.class::cast)
                .map(one -> one.getString("name") + " " + one.getInteger("course") + " " + one.getString("ageGroup"))
                .toList();
    }
}
