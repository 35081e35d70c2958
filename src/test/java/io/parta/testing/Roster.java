package io.parta.testing;

import io.parta.organization.AdministrationTopic;
import io.parta.platform.graphql.node.TypeId;
import java.util.List;
import java.util.UUID;

/** Classes and guardianships of a test's organisation, past the API. */
public record Roster(TestOrganization organization) {

    /** Key of the membership of one of the demo's people. */
    public UUID key(String user) {
        return Database.query(
                        "SELECT id FROM membership WHERE organization_id = $1 AND person_id = $2 ORDER BY created_at DESC",
                        organization.key(),
                        TestOrganization.personKey(user))
                .get(0)
                .getUUID("id");
    }

    public String id(String user) {
        return TypeId.encode("member", organization.key(), key(user));
    }

    /** Makes a class of one teacher and some students. */
    public UUID schoolClass(String name, String teacher, String... students) {
        UUID id = UUID.randomUUID();
        Database.query(
                "INSERT INTO school_class (organization_id, id, lineage_id, academic_year, state, name, student_count) "
                        + "VALUES ($1, $2, $2, 2026, 'ACTIVE', $3, $4)",
                organization.key(),
                id,
                name,
                students.length);
        Database.query(
                "INSERT INTO class_staff (organization_id, class_id, membership_id, kind) "
                        + "VALUES ($1, $2, $3, 'HOMEROOM_TEACHER')",
                organization.key(),
                id,
                key(teacher));
        for (String student : students) {
            Database.query(
                    "INSERT INTO class_student (organization_id, class_id, membership_id) VALUES ($1, $2, $3)",
                    organization.key(),
                    id,
                    key(student));
        }
        return id;
    }

    public UUID guardianship(String guardian, String student, String state) {
        UUID id = UUID.randomUUID();
        Database.query(
                "INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, "
                        + "source, confirmed_at) VALUES ($1, $2, $3, $4, 'MOTHER', $5, 'INVITATION', "
                        + "CASE $5 WHEN 'CONFIRMED' THEN now() END)",
                organization.key(),
                id,
                key(guardian),
                key(student),
                state);
        return id;
    }

    /** Types of the events that the administration has heard, in order. */
    public List<String> administrationEvents() {
        return types(AdministrationTopic.of(organization.key()));
    }

    /** Roles and states of a member, of all sources, in order. */
    public List<String> roles(String user) {
        return Database.query(
                        "SELECT role || ' ' || state || ' ' || source AS held FROM membership_role "
                                + "WHERE organization_id = $1 AND membership_id = $2 ORDER BY 1",
                        organization.key(),
                        key(user))
                .stream()
                .map(row -> row.getString("held"))
                .toList();
    }

    /** Gives a role another source. */
    public void source(String user, String role, String source) {
        Database.query(
                "INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                        + "VALUES ($1, $2, $3, $4, 'CONFIRMED')",
                organization.key(),
                key(user),
                role,
                source);
    }

    public int version(String user) {
        return Database.query(
                        "SELECT version FROM membership WHERE organization_id = $1 AND id = $2",
                        organization.key(),
                        key(user))
                .get(0)
                .getInteger("version");
    }

    public int studentCount(UUID schoolClass) {
        return Database.query(
                        "SELECT student_count FROM school_class WHERE organization_id = $1 AND id = $2",
                        organization.key(),
                        schoolClass)
                .get(0)
                .getInteger("student_count");
    }

    /** Number of living rows of a table of the organisation that refer to the member. */
    public long rows(String table, String condition, String user) {
        return Database.query(
                        "SELECT count(*) AS rows FROM " + table + " WHERE organization_id = $1 AND " + condition,
                        organization.key(),
                        key(user))
                .get(0)
                .getLong("rows");
    }

    public static String publicNumber(String user) {
        return Api.as(user)
                .data("{ viewer { publicNumber } }")
                .getJsonObject("viewer")
                .getString("publicNumber");
    }

    public static String lastNotification(String user) {
        var types = types(TestOrganization.personKey(user));
        return types.get(types.size() - 1);
    }

    private static List<String> types(UUID topic) {
        return Database.query("SELECT type FROM live_event WHERE topic = $1 ORDER BY sequence", topic).stream()
                .map(row -> row.getString("type"))
                .toList();
    }
}
