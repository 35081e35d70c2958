package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * A school with a member of every kind of principal: its administrator, a class with its homeroom teacher and a student, the
 * student's confirmed guardian and one who waits, colleagues; and an administrator of another school.
 */
public record TestSchool(TestOrganization organization, TestClass fifth) {

    public static TestSchool make() {
        var organization = TestOrganization.verified()
                .administrator("director")
                .member("student", "STUDENT")
                .member("guardian", "GUARDIAN")
                .pendingMember("college", "GUARDIAN")
                .member("staff", "STAFF")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER");
        var fifth = TestClass.of(organization, 5, "А").student(organization.membershipKey("student"));
        var school = new TestSchool(organization, fifth);
        Database.query(
                "INSERT INTO class_staff (organization_id, class_id, membership_id, kind) VALUES ($1, $2, $3, 'HOMEROOM_TEACHER')",
                organization.key(),
                fifth.key(),
                organization.membershipKey("teacher2"));
        school.guardianship("guardian", "CONFIRMED");
        school.guardianship("college", "PENDING");
        TestOrganization.verified().administrator("director2");
        return school;
    }

    public String id() {
        return organization.id();
    }

    /** Id of the membership of one of the demo's people. */
    public String member(String user) {
        return organization.membershipId(user);
    }

    /** Input with the school's id and nothing else yet. */
    public JsonObject input() {
        return new JsonObject().put("organizationId", id());
    }

    /** Id of a new guardianship over the student. */
    private String guardianship(String guardian, String state) {
        UUID key = UUID.randomUUID();
        Database.query(
                "INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, "
                        + "source, confirmed_at) VALUES ($1, $2, $3, $4, 'MOTHER', $5, 'INVITATION', "
                        + "CASE $5 WHEN 'CONFIRMED' THEN now() END)",
                organization.key(),
                key,
                organization.membershipKey(guardian),
                organization.membershipKey("student"),
                state);
        return TypeId.encode("guardianship", organization.key(), key);
    }

    /** Id of the guardianship that one of the demo's people has over the student. */
    public String guardianshipOf(String guardian) {
        UUID key = Database.query(
                        "SELECT id FROM guardianship WHERE organization_id = $1 AND guardian_membership_id = $2 AND ended_at IS NULL",
                        organization.key(),
                        organization.membershipKey(guardian))
                .get(0)
                .getUUID("id");
        return TypeId.encode("guardianship", organization.key(), key);
    }
}
