package io.parta.testing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** People of one test, who belong nowhere else, and what they are in its organisation; past the API. */
public record Neighbours(TestOrganization organization) {

    public static UUID stranger() {
        UUID person = UUID.randomUUID();
        Database.query(
                "INSERT INTO person (id, public_number, first_name) VALUES ($1, $2, 'Новенький')",
                person,
                "6" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
        return person;
    }

    /** A new person with one confirmed role. */
    public UUID member(String role) {
        return member(role, null);
    }

    public UUID member(String role, @Nullable LocalDate birthDate) {
        return join(stranger(), role, "CONFIRMED", birthDate);
    }

    public UUID join(UUID person, String role, String state, @Nullable LocalDate birthDate) {
        UUID membership = UUID.randomUUID();
        Database.query(
                "INSERT INTO membership (organization_id, id, person_id, roster_name, birth_date) "
                        + "VALUES ($1, $2, $3, 'Новенький', $4)",
                organization.key(),
                membership,
                person,
                birthDate);
        Database.query(
                "INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                        + "VALUES ($1, $2, $3, 'ADMINISTRATOR', $4)",
                organization.key(),
                membership,
                role,
                state);
        return person;
    }

    public void schoolClass(UUID teacher, UUID... students) {
        UUID id = UUID.randomUUID();
        Database.query(
                "INSERT INTO school_class (organization_id, id, lineage_id, academic_year, state, name) "
                        + "VALUES ($1, $2, $2, 2026, 'ACTIVE', $3)",
                organization.key(),
                id,
                id.toString());
        Database.query(
                "INSERT INTO class_staff (organization_id, class_id, membership_id, kind) "
                        + "VALUES ($1, $2, $3, 'HOMEROOM_TEACHER')",
                organization.key(),
                id,
                membership(teacher));
        for (UUID student : students) {
            Database.query(
                    "INSERT INTO class_student (organization_id, class_id, membership_id) VALUES ($1, $2, $3)",
                    organization.key(),
                    id,
                    membership(student));
        }
    }

    public void guardianship(UUID guardian, UUID student, String state) {
        Database.query(
                "INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, "
                        + "source, confirmed_at) VALUES ($1, $2, $3, $4, 'MOTHER', $5, 'INVITATION', "
                        + "CASE $5 WHEN 'CONFIRMED' THEN now() END)",
                organization.key(),
                UUID.randomUUID(),
                membership(guardian),
                membership(student),
                state);
    }

    public UUID membership(UUID person) {
        return Database.query(
                        "SELECT id FROM membership WHERE organization_id = $1 AND person_id = $2",
                        organization.key(),
                        person)
                .get(0)
                .getUUID("id");
    }

    public void leave(UUID person) {
        Database.query(
                "UPDATE membership SET ended_at = now() WHERE organization_id = $1 AND person_id = $2",
                organization.key(),
                person);
    }

    public void loseRoles(UUID person) {
        Database.query("DELETE FROM membership_role WHERE membership_id = $1", membership(person));
    }

    public static void chooses(UUID person, String column, String value) {
        Database.query(
                "INSERT INTO privacy (person_id, " + column + ") VALUES ($1, $2) "
                        + "ON CONFLICT (person_id) DO UPDATE SET " + column + " = excluded." + column,
                person,
                value);
    }

    public static void isSafe(UUID person) {
        Database.query("INSERT INTO privacy (person_id, safe_mode) VALUES ($1, true)", person);
    }

    public static void blocks(UUID person, UUID other) {
        Database.query("INSERT INTO person_block (person_id, blocked_person_id) VALUES ($1, $2)", person, other);
    }

    /** As who has chosen nothing, and blocks nobody. */
    public static void forget(UUID person) {
        Database.query("DELETE FROM privacy WHERE person_id = $1", person);
        Database.query("DELETE FROM privacy_pin WHERE person_id = $1", person);
        Database.query("DELETE FROM privacy_pin_try WHERE person_id = $1", person);
        Database.query("DELETE FROM phone_book WHERE person_id = $1", person);
        Database.query("DELETE FROM phone_book_entry WHERE person_id = $1", person);
        Database.query("DELETE FROM person_block WHERE person_id = $1", person);
    }

    /** As who has never belonged anywhere: what other tests made of one of the demo's people does not count. */
    public static void uproot(UUID person) {
        Database.query(
                "DELETE FROM membership_role r USING membership m WHERE m.person_id = $1 "
                        + "AND r.organization_id = m.organization_id AND r.membership_id = m.id",
                person);
        Database.query(
                "UPDATE membership SET was_student = false, administrator_since = NULL, ended_at = coalesce(ended_at, now()) "
                        + "WHERE person_id = $1",
                person);
    }
}
