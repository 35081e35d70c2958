package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A school with a member of every kind of principal: its administrator, a class with its homeroom teacher and a student, the
 * student's confirmed guardian and one who waits, colleagues; and an administrator of another school.
 *
 * @param members keys of the memberships, each named as the demo's person who has this part
 */
public record TestSchool(TestOrganization organization, TestClass fifth, Map<String, UUID> members) {

    private static final String MEMBERS =
            "INSERT INTO membership (organization_id, id, person_id, roster_name) SELECT $1, one.* "
                    + "FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS one (id, person_id, name)";

    private static final String ROLES =
            "INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                    + "SELECT $1, one.id, one.role, 'ADMINISTRATOR', one.state "
                    + "FROM unnest($2::uuid[], $3::text[], $4::text[]) AS one (id, role, state)";

    private static final List<String> PARTS =
            List.of("director", "student", "guardian", "college", "staff", "teacher", "teacher2");
    private static final List<String> HELD =
            List.of("STAFF", "STUDENT", "GUARDIAN", "GUARDIAN", "STAFF", "TEACHER", "TEACHER");
    private static final String WAITS = "college";

    public static TestSchool make() {
        return of(TestOrganization.verified());
    }

    public static TestSchool suspended() {
        var school = make();
        school.organization.suspend();
        return school;
    }

    public static TestSchool pending() {
        return of(TestOrganization.pending());
    }

    private static TestSchool of(TestOrganization organization) {
        beAdministratorElsewhere();
        return of(organization, TestOrganization::personKey);
    }

    /**
     * Fills an organisation, past the API but for what leaves a trace in the audit log.
     *
     * @param people persons of the parts
     */
    public static TestSchool of(TestOrganization organization, Function<String, UUID> people) {
        var members = new HashMap<String, UUID>();
        PARTS.forEach(part -> members.put(part, UUID.randomUUID()));
        var keys = PARTS.stream().map(members::get).toArray(UUID[]::new);
        Database.query(
                MEMBERS,
                organization.key(),
                keys,
                PARTS.stream().map(people).toArray(UUID[]::new),
                PARTS.toArray(String[]::new));
        Database.query(
                ROLES,
                organization.key(),
                keys,
                HELD.toArray(String[]::new),
                PARTS.stream()
                        .map(part -> part.equals(WAITS) ? "PENDING" : "CONFIRMED")
                        .toArray(String[]::new));
        organization.administrator(people.apply("director"));
        var fifth = TestClass.of(organization, 5, "А").student(members.get("student"));
        var school = new TestSchool(organization, fifth, members);
        Database.query(
                "INSERT INTO class_staff (organization_id, class_id, membership_id, kind) VALUES ($1, $2, $3, 'HOMEROOM_TEACHER')",
                organization.key(),
                fifth.key(),
                members.get("teacher2"));
        school.guardianship("guardian", "student", "CONFIRMED");
        school.guardianship(WAITS, "student", "PENDING");
        return school;
    }

    /** The other administrator really is one. */
    private static void beAdministratorElsewhere() {
        boolean is = !Database.query(
                        "SELECT 1 FROM membership WHERE person_id = $1 AND administrator_since IS NOT NULL "
                                + "AND ended_at IS NULL LIMIT 1",
                        TestOrganization.personKey("director2"))
                .isEmpty();
        if (!is) {
            TestOrganization.verified().administrator("director2");
        }
    }

    /** Sends everybody away, past the API: whoever was here for one test burdens no other. */
    public void dissolve() {
        Database.query(
                "UPDATE membership SET ended_at = now() WHERE organization_id = $1 AND ended_at IS NULL",
                organization.key());
    }

    public String id() {
        return organization.id();
    }

    /** Id of the membership of whoever has a part. */
    public String member(String part) {
        return TypeId.encode("member", organization.key(), members.get(part));
    }

    /** Input with the school's id and nothing else yet. */
    public JsonObject input() {
        return new JsonObject().put("organizationId", id());
    }

    /** Id of a new guardianship between two parts. */
    public String guardianship(String guardian, String student, String state) {
        return guardianship(members.get(guardian), members.get(student), state);
    }

    /** Id of a new guardianship between two memberships. */
    public String guardianship(UUID guardian, UUID student, String state) {
        UUID key = UUID.randomUUID();
        Database.query(
                "INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, "
                        + "source, confirmed_at) VALUES ($1, $2, $3, $4, 'MOTHER', $5, 'INVITATION', "
                        + "CASE $5 WHEN 'CONFIRMED' THEN now() END)",
                organization.key(),
                key,
                guardian,
                student,
                state);
        return TypeId.encode("guardianship", organization.key(), key);
    }

    /** Id of the guardianship that whoever has a part has over the student. */
    public String guardianshipOf(String guardian) {
        UUID key = Database.query(
                        "SELECT id FROM guardianship WHERE organization_id = $1 AND guardian_membership_id = $2 AND ended_at IS NULL",
                        organization.key(),
                        members.get(guardian))
                .get(0)
                .getUUID("id");
        return TypeId.encode("guardianship", organization.key(), key);
    }
}
