package io.parta.organization.structure.promotion;

import io.parta.organization.structure.AcademicYear;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** A school of three classes: 1А with a pupil and a homeroom teacher, 10Б, and 11А with a student and a guardian. */
record PromotedSchool(TestOrganization school, TestClass first, TestClass tenth, TestClass eleventh, String pupil) {

    static final int YEAR = AcademicYear.at(Clock.systemUTC().instant(), ZoneId.of("Europe/Moscow"));

    static PromotedSchool make() {
        var school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("student", "STUDENT")
                .member("guardian", "GUARDIAN");
        String pupil = school.pupil("Первоклассников Пётр");
        var first = TestClass.of(school, 1, "А")
                .student(TypeId.decodePartitioned("member", pupil).orElseThrow().key());
        var tenth = TestClass.of(school, 10, "Б");
        var eleventh = TestClass.of(school, 11, "А").student(school.membershipKey("student"));
        Api.as("director")
                .refusals(
                        "classStaffAttach",
                        new JsonObject()
                                .put("classId", first.id())
                                .put("membershipId", school.membershipId("teacher"))
                                .put("kind", "HOMEROOM_TEACHER"));
        Database.query(
                "INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, "
                        + "state, source, confirmed_at) VALUES ($1, gen_random_uuid(), $2, $3, 'MOTHER', 'CONFIRMED', "
                        + "'ADMINISTRATOR', now())",
                school.key(),
                school.membershipKey("guardian"),
                school.membershipKey("student"));
        return new PromotedSchool(school, first, tenth, eleventh, pupil);
    }

    JsonObject input() {
        return new JsonObject().put("organizationId", school.id()).put("academicYear", YEAR);
    }

    /** Promotes as the director; the id of the promotion. */
    String promote() {
        var payload = Api.as("director").mutate("classesPromote", input(), "promotion { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return payload.getJsonObject("promotion").getString("id");
    }

    /** Classes of a year as {@code name state students staff}. */
    List<String> classes(int year) {
        return Api.as("director")
                .data(
                        "query ($id: ID!, $year: Int) { organization(id: $id) { classes(first: 10, filter: {academicYear: "
                                + "$year}) { nodes { name state students(first: 5) { nodes { rosterName } } "
                                + "staff(first: 5) { nodes { membership { rosterName } } } } } } }",
                        new JsonObject().put("id", school.id()).put("year", year))
                .getJsonObject("organization")
                .getJsonObject("classes")
                .getJsonArray("nodes")
                .stream()
                .map(JsonObject.class::cast)
                .map(one -> one.getString("name") + " " + one.getString("state") + " "
                        + names(one.getJsonObject("students").getJsonArray("nodes")) + " "
                        + one.getJsonObject("staff").getJsonArray("nodes").stream()
                                .map(post -> ((JsonObject) post)
                                        .getJsonObject("membership")
                                        .getString("rosterName"))
                                .toList())
                .toList();
    }

    List<String> roles(String user) {
        return Database.query(
                        "SELECT role || ' ' || source AS held FROM membership_role WHERE organization_id = $1 "
                                + "AND membership_id = $2",
                        school.key(),
                        school.membershipKey(user))
                .stream()
                .map(row -> row.getString("held"))
                .toList();
    }

    private static List<String> names(JsonArray nodes) {
        return nodes.stream()
                .map(one -> ((JsonObject) one).getString("rosterName"))
                .toList();
    }
}
