package io.parta.organization.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-6, RO-3: the guardians of a student who moves come along. */
@QuarkusTest
class FamilyTransferTest {

    private Schools schools;
    private TestOrganization from;
    private TestOrganization to;
    private String pupil;

    @BeforeEach
    void register() {
        schools = Schools.make();
        from = schools.from();
        to = schools.to();
        pupil = from.pupil("Акимов Антон");
    }

    @Test
    void guardiansComeAlongAndLoseTheRoleWithTheirLastWard() {
        from.member("guardian", "STAFF");
        Schools.guardian(from.membershipId("guardian"), pupil);

        var rows = schools.move(pupil);

        assertThat(rows.get(0).getJsonObject("membership").getJsonArray("guardians").stream()
                        .map(JsonObject.class::cast)
                        .map(one -> one.getString("kind") + " " + one.getString("state") + " "
                                + one.getJsonObject("guardian").getString("rosterName")))
                .containsExactly("MOTHER CONFIRMED guardian");
        assertThat(Schools.members(from)).containsExactly("guardian STAFF CONFIRMED");
        assertThat(Schools.members(to))
                .containsExactly("guardian GUARDIAN CONFIRMED", "Акимов Антон STUDENT CONFIRMED");
        assertThat(Schools.administrationEvents(from))
                .endsWith("MEMBER_REMOVED")
                .contains("GUARDIANSHIP_ENDED", "MEMBER_ROLES_CHANGED");
        assertThat(Schools.administrationEvents(to)).contains("MEMBER_ADDED", "GUARDIANSHIP_ADDED");
    }

    @Test
    void aGuardianOfAnotherStudentStaysOneInTheOldOrganization() {
        String brother = from.pupil("Акимов Борис");
        from.member("guardian", "STAFF");
        Schools.guardian(from.membershipId("guardian"), pupil);
        Schools.guardian(from.membershipId("guardian"), brother);

        schools.move(pupil);

        assertThat(Schools.members(from))
                .contains("guardian GUARDIAN CONFIRMED, STAFF CONFIRMED", "Акимов Борис STUDENT CONFIRMED");
    }

    /** RO-8: by the way they came, for no person tells it: with the brother in one call, and with the sister in the next. */
    @Test
    void aGuardianWithoutAnAccountArrivesOnce() {
        String mother = Schools.added(from, "Акимова Анна", "STAFF", null);
        String brother = from.pupil("Акимов Борис");
        String sister = from.pupil("Акимова Вера");
        for (String child : List.of(pupil, brother, sister)) {
            Schools.guardian(mother, child);
        }

        schools.move(pupil, brother);
        schools.move(sister);
        schools.move(mother);

        assertThat(Schools.members(to))
                .containsExactly(
                        "Акимов Антон STUDENT CONFIRMED",
                        "Акимов Борис STUDENT CONFIRMED",
                        "Акимова Анна GUARDIAN CONFIRMED, STAFF CONFIRMED",
                        "Акимова Вера STUDENT CONFIRMED");
        assertThat(Schools.links(to)).hasSize(4);
        assertThat(guardianships(to)).isEqualTo(3);
        assertThat(guardianships(from)).isZero();
    }

    /** In whichever order they are named. */
    @Test
    void aTeacherAndTheirChildMoveTogether() {
        String teacher = Schools.teacher(from, "teacher");
        Schools.guardian(teacher, pupil);

        var rows = schools.move(teacher, pupil);

        assertThat(rows).extracting(Schools::code).containsExactly("", "");
        assertThat(Schools.members(from)).isEmpty();
        assertThat(Schools.members(to))
                .containsExactly("teacher GUARDIAN CONFIRMED, TEACHER CONFIRMED", "Акимов Антон STUDENT CONFIRMED");
        assertThat(Schools.links(to)).hasSize(2);
    }

    @Test
    void guardiansStayBehindWhenTheyAreToldTo() {
        from.member("guardian", "STAFF");
        Schools.guardian(from.membershipId("guardian"), pupil);

        schools.move(schools.input(pupil).put("withGuardians", false));

        assertThat(Schools.members(to)).containsExactly("Акимов Антон STUDENT CONFIRMED");
        assertThat(guardianships(from)).isZero();
    }

    /** RO-7: who waits to be confirmed opens nothing, elsewhere neither. */
    @Test
    void aGuardianshipThatWaitsDoesNotCome() {
        from.member("guardian", "STAFF");
        Schools.guardian(from.membershipId("guardian"), pupil);
        Database.query(
                "UPDATE guardianship SET state = 'PENDING', confirmed_at = NULL WHERE organization_id = $1",
                from.key());

        schools.move(pupil);

        assertThat(guardianships(from)).isZero();
        assertThat(guardianships(to)).isZero();
    }

    /** A guardian who cannot come holds the student, too: nobody is parted from their family by a move. */
    @Test
    void aGuardianWhoIsAMinorThereHoldsTheStudent() {
        from.member("guardian", "STAFF");
        Schools.guardian(from.membershipId("guardian"), pupil);
        to.member("guardian", "STUDENT");

        assertThat(Unchanged.by(() -> schools.move(pupil)))
                .extracting(Schools::code)
                .containsExactly("ROLE_NOT_FOR_MINOR");
        assertThat(schools.move(schools.input(pupil).put("withGuardians", false)))
                .extracting(Schools::code)
                .containsExactly("");
    }

    private static long guardianships(TestOrganization school) {
        return Database.query(
                        "SELECT count(*) AS living FROM guardianship WHERE organization_id = $1 AND ended_at IS NULL",
                        school.key())
                .get(0)
                .getLong("living");
    }
}
