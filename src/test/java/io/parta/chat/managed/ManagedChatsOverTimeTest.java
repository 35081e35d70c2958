package io.parta.chat.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.AcademicYear;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JO-8: managed chats through years, states of their organisation, and many acts. */
@QuarkusTest
class ManagedChatsOverTimeTest {

    private static final int YEAR = AcademicYear.at(Clock.systemUTC().instant(), ZoneId.of("Europe/Moscow"));

    private ManagedSchool school;

    @BeforeEach
    void make() {
        school = ManagedSchool.make();
    }

    @Test
    void classStaffModerateAndTheirTitleStays() {
        school.chat("STUDENTS").update("teacher2", new JsonObject().put("title", "Пятый класс"));
        promote();

        assertThat(school.title("STUDENTS")).isEqualTo("Пятый класс");
        assertThat(school.title("GUARDIANS")).isEqualTo("6А: родители");
    }

    @Test
    void promotionKeepsTheChatsOfTheClass() {
        var before = school.chat("STUDENTS");
        String promotion = promote();

        assertThat(school.chat("STUDENTS")).isEqualTo(before);
        assertThat(school.kinds()).hasSize(4);
        assertThat(school.title("STUDENTS")).isEqualTo("6А: ученики");
        assertThat(school.members("STUDENTS")).contains("student");
        school.assertEqual();

        school.done("classesPromotionUndo", new JsonObject().put("promotionId", promotion));
        assertThat(school.title("STUDENTS")).isEqualTo("5А: ученики");
        assertThat(school.state("STUDENTS")).isEqualTo("ACTIVE");
        school.assertEqual();
    }

    @Test
    void graduationClosesTheChatsAndLeavesThemToTheirMembers() {
        school.chat("STUDENTS").send("student", "До свидания");
        school.done("classGraduate", new JsonObject().put("id", school.fifth().id()));

        assertThat(school.state("STUDENTS")).isEqualTo("CLOSED");
        assertThat(school.state("GUARDIANS")).isEqualTo("CLOSED");
        assertThat(school.state("STAFF")).isEqualTo("ACTIVE");
        assertThat(school.members("STUDENTS")).containsExactly("teacher*", "teacher2*", "student");

        school.done("memberRemove", new JsonObject().put("id", school.school().member("student")));
        assertThat(school.members("STUDENTS")).containsExactly("teacher*", "teacher2*");
    }

    @Test
    void aSuspendedOrganisationsAreClosedUntilItIsReinstated() {
        school.organization().suspend();
        assertThat(school.state("STAFF")).isEqualTo("CLOSED");

        Api.as("operator")
                .refusals(
                        "organizationReinstate",
                        new JsonObject().put("id", school.school().id()));
        assertThat(school.state("STAFF")).isEqualTo("ACTIVE");
    }

    @Test
    void aWholeClassComesAtOnce() {
        var ids = new JsonArray();
        Database.query("""
                        WITH people AS (
                          INSERT INTO person (id, public_number, first_name)
                          SELECT gen_random_uuid(), '6' || lpad(cast(cast(random() * 1e10 AS bigint) % 10000000000 AS text), 10, '0'),
                            'Ученик' FROM generate_series(1, 25) RETURNING id),
                        members AS (
                          INSERT INTO membership (organization_id, id, person_id, roster_name)
                          SELECT $1, gen_random_uuid(), id, 'Ученик' FROM people RETURNING id),
                        roles AS (
                          INSERT INTO membership_role (organization_id, membership_id, role, source, state)
                          SELECT $1, id, 'STUDENT', 'ADMINISTRATOR', 'CONFIRMED' FROM members)
                        SELECT id FROM members
                        """, school.organization().key())
                .forEach(row ->
                        ids.add(TypeId.encode("member", school.organization().key(), row.getUUID("id"))));

        assertThat(Api.as("director")
                        .refusals(
                                "classStudentsAdd",
                                new JsonObject()
                                        .put("classId", school.fifth().id())
                                        .put("membershipIds", ids)))
                .isEmpty();

        assertThat(school.chat("STUDENTS").read("student", "memberCount").getInteger("memberCount"))
                .isEqualTo(28);
        assertThat(school.chat("STUDENTS").events()).containsExactly("MEMBERS_ADDED", "MEMBERS_ADDED");
        school.assertEqual();
    }

    @Test
    void manyActsInAnyOrderKeepThemEqual() {
        var random = new Random(57);
        for (int i = 0; i < 25; i++) {
            act(random.nextInt(7));
            school.assertEqual();
        }
    }

    /** What does not fit at the moment is refused, and that is an act too. */
    private void act(int which) {
        var api = Api.as("director");
        var students = new JsonObject()
                .put("classId", school.fifth().id())
                .put("membershipIds", new JsonArray().add(school.school().member("student")));
        switch (which) {
            case 0 -> api.refusals("classStudentsAdd", students);
            case 1 -> api.refusals("classStudentsRemove", students);
            case 2 -> api.refusals("classStaffAttach", post());
            case 3 -> api.refusals("classStaffDetach", post());
            case 4 -> api.refusals("memberRolesUpdate", roles("add", "STAFF"));
            case 5 -> api.refusals("memberRolesUpdate", roles("remove", "STAFF"));
            default ->
                Api.as("teacher")
                        .refusals(
                                "chatLeave",
                                new JsonObject()
                                        .put("id", school.chat("TEACHERS").id()));
        }
    }

    private JsonObject post() {
        return new JsonObject()
                .put("classId", school.fifth().id())
                .put("membershipId", school.school().member("teacher"))
                .put("kind", "SUBJECT_TEACHER")
                .put("subject", "Химия");
    }

    private JsonObject roles(String change, String role) {
        return new JsonObject().put("id", school.school().member("guardian")).put(change, new JsonArray().add(role));
    }

    private String promote() {
        var payload = Api.as("director")
                .mutate("classesPromote", school.school().input().put("academicYear", YEAR), "promotion { id }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("promotion").getString("id");
    }
}
