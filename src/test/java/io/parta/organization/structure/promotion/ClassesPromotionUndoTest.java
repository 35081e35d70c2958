package io.parta.organization.structure.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-2: a promotion is undone within 24 hours, unless that would lose something. */
@QuarkusTest
class ClassesPromotionUndoTest {

    private static final String UNDO = "classesPromotionUndo";
    private static final int YEAR = PromotedSchool.YEAR;

    private PromotedSchool promoted;
    private TestOrganization school;
    private String promotion;

    @BeforeEach
    void promote() {
        TestOrganization.personId("stranger");
        promoted = PromotedSchool.make();
        school = promoted.school();
        promotion = promoted.promote();
    }

    @Test
    void setsEverythingBack() {
        JsonObject payload = Api.as("director").mutate(UNDO, input(), "promotion { academicYear undoneAt }");

        assertThat(payload.getJsonObject("promotion").getInteger("academicYear"))
                .isEqualTo(YEAR);
        assertThat(payload.getJsonObject("promotion").getString("undoneAt")).isNotNull();
        assertThat(promoted.classes(YEAR))
                .containsExactly(
                        "1А ACTIVE [Первоклассников Пётр] [teacher]", "10Б ACTIVE [] []", "11А ACTIVE [student] []");
        assertThat(promoted.classes(YEAR + 1)).isEmpty();
        assertThat(promoted.roles("student")).containsExactly("STUDENT ADMINISTRATOR");
        assertThat(promoted.roles("guardian")).containsExactly("GUARDIAN ADMINISTRATOR");
        assertThat(Database.query(
                        "SELECT count(*) AS living FROM guardianship WHERE organization_id = $1 AND ended_at IS NULL",
                        school.key()))
                .singleElement()
                .satisfies(row -> assertThat(row.getLong("living")).isEqualTo(1));
        assertThat(school.events()).endsWith("CLASSES_PROMOTED", "CLASSES_PROMOTION_UNDONE");
    }

    @Test
    void mayBePromotedAgainAndUndoneAgain() {
        Api.as("director").refusals(UNDO, input());
        String second = promoted.promote();

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UNDO, input())))
                .containsExactly("PROMOTION_ALREADY_UNDONE input.promotionId");
        assertThat(Api.as("director").refusals(UNDO, new JsonObject().put("promotionId", second)))
                .isEmpty();
        assertThat(promoted.classes(YEAR)).hasSize(3).allMatch(one -> one.contains("ACTIVE"));
    }

    @Test
    void refusesWhenAStudentHasMovedSinceAndSaysWhere() {
        Api.as("director")
                .refusals(
                        "classStudentsRemove",
                        new JsonObject()
                                .put("classId", id("2А"))
                                .put("membershipIds", new JsonArray().add(promoted.pupil())));

        assertChanged("1А → 2А");
    }

    @Test
    void refusesWhenAClassWasRenamedOrItsStaffChangedSince() {
        Api.as("director")
                .refusals(
                        "classUpdate",
                        new JsonObject().put("id", id("11Б")).put("version", 0).put("letter", "Г"));
        Api.as("director")
                .refusals(
                        "classStaffDetach",
                        new JsonObject()
                                .put("classId", id("2А"))
                                .put("membershipId", school.membershipId("teacher"))
                                .put("kind", "HOMEROOM_TEACHER"));

        assertChanged("1А → 2А", "10Б → 11Г");
    }

    @Test
    void refusesAfterADay() {
        Database.query(
                "UPDATE class_promotion SET created_at = created_at - interval '24 hours' WHERE organization_id = $1",
                school.key());

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UNDO, input())))
                .containsExactly("PROMOTION_UNDO_EXPIRED input.promotionId");
    }

    @Test
    void isKnownToAdministratorsAndOperatorsOnly() {
        for (String user : List.of("teacher", "stranger")) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(UNDO, input())))
                    .containsExactly("NOT_FOUND input.promotionId");
            assertThat(latest(user)).isNull();
        }
        assertThat(latest("director")).isEqualTo(promotion);
        assertThat(latest("operator")).isEqualTo(promotion);
    }

    private void assertChanged(String... names) {
        JsonObject payload = Unchanged.by(() -> Api.as("director").mutate(UNDO, input(), ""));

        assertThat(payload.getJsonArray("userErrors").stream().map(error -> ((JsonObject) error).getString("message")))
                .containsExactly(List.of(names).stream()
                        .map(name ->
                                "Class " + name + " was changed after the promotion: undoing would lose the changes.")
                        .toArray(String[]::new));
    }

    private @Nullable String latest(String user) {
        JsonObject latest = Api.as(user)
                .data(
                        "query ($id: ID!) { organization(id: $id) { latestPromotion { id } } }",
                        new JsonObject().put("id", school.id()))
                .getJsonObject("organization")
                .getJsonObject("latestPromotion");
        return latest == null ? null : latest.getString("id");
    }

    private String id(String name) {
        return Api.as("director")
                .data(
                        "query ($id: ID!, $year: Int) { organization(id: $id) { classes(filter: {academicYear: $year}) { "
                                + "nodes { id name } } } }",
                        new JsonObject().put("id", school.id()).put("year", YEAR + 1))
                .getJsonObject("organization")
                .getJsonObject("classes")
                .getJsonArray("nodes")
                .stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private JsonObject input() {
        return new JsonObject().put("promotionId", promotion);
    }
}
