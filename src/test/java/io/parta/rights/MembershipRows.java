package io.parta.rights;

import static io.parta.rights.Outcomes.administration;
import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.insiders;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.GUARDIAN;
import static io.parta.testing.Principal.HOMEROOM_TEACHER;
import static io.parta.testing.Principal.OPERATOR;
import static io.parta.testing.Principal.PENDING_GUARDIAN;
import static io.parta.testing.Principal.STAFF;
import static io.parta.testing.Principal.STUDENT;
import static io.parta.testing.Principal.TEACHER;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Database;
import io.parta.testing.Principal;
import io.parta.testing.TestOrganization;
import java.util.Map;
import java.util.UUID;

/** Members of an organisation, and the people whom a membership makes known. */
final class MembershipRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.variables().put("membership", MatrixWorld.membershipId(world.suspended(), "director"));
        world.variables().put("guardianship", guardianship(world.suspended()));
        world.variables().put("teacher", MatrixWorld.membershipId(world.suspended(), "teacher"));
        world.variables().put("person", TestOrganization.personId("educator"));
        world.suspended().member("educator", "TEACHER").member("student2", "STUDENT");
        world.variables().put("classmate", MatrixWorld.membershipId(world.suspended(), "student2"));
        world.variables().put("pending", MatrixWorld.membershipId(world.suspended(), "college"));
    }

    @Override
    public void add(Matrix matrix) {
        var staff = except(insiders("ok", "null"), "null", STUDENT, GUARDIAN);
        node(matrix, "administrator's membership", "membership", insiders("ok", "null"));
        node(matrix, "membership of a student of no common class", "classmate", staff);
        node(matrix, "membership that waits", "pending", except(staff, "ok", PENDING_GUARDIAN));
        node(matrix, "guardianship", "guardianship", insiders("ok", "null"));
        node(matrix, "teacher's person", "person", insiders("ok", "null"));
        var administration = except(people("NOT_A_MEMBER"), "ok", ADMINISTRATOR, OPERATOR);
        matrix.field(
                "Subscription.administrationEvents",
                "subscription ($verified: ID!) { administrationEvents(organizationId: $verified) { cursor } }",
                except(administration, "NOT_ALLOWED", STUDENT, GUARDIAN, STAFF, TEACHER, HOMEROOM_TEACHER));
        matrix.field(
                "duplicate members",
                "query ($verified: ID!) { organization(id: $verified) { duplicateMembers { nodes { id } } } }",
                administration("ok", "null"));
        matrix.field(
                "administration's cursor",
                "query ($verified: ID!) { organization(id: $verified) { administrationEventsCursor } }",
                administration("ok", "null"));
        commands(matrix);
        families(matrix);
        matrix.mutation(
                "administratorAppoint",
                "{organizationId: $suspended, publicNumber: \"1\", orderNumber: \"1\", orderDate: \"2026-09-01\"}",
                suspended("refused WRONG_ORGANIZATION_STATE", "refused NOT_FOUND"),
                "$suspended");
    }

    /** Tried on a suspended organisation: administrators are held by its state, operators by the input at last. */
    private static void commands(Matrix matrix) {
        matrix.mutation(
                "memberAdd",
                "{organizationId: $suspended, rosterName: \"Имя\", roles: []}",
                suspended("refused NO_ROLE_LEFT", "refused NOT_FOUND"),
                "$suspended");
        var seen = suspended("refused CONFLICT", "refused NOT_FOUND");
        matrix.mutation("memberUpdate", "{id: $teacher, version: 1000}", seen, "$teacher");
        matrix.mutation(
                "memberRolesUpdate",
                "{id: $teacher, remove: [TEACHER]}",
                suspended("refused NO_ROLE_LEFT", "refused NOT_FOUND"),
                "$teacher");
        matrix.mutation(
                "memberRemove",
                "{id: $membership}",
                suspended("refused LAST_ADMINISTRATOR", "refused NOT_FOUND"),
                "$membership");
        matrix.mutation(
                "administratorDemote",
                "{id: $teacher}",
                suspended("refused NOT_AN_ADMINISTRATOR", "refused NOT_FOUND"),
                "$teacher");
        matrix.mutation(
                "memberAttachPerson",
                "{id: $teacher, publicNumber: \"1\"}",
                suspended("refused PERSON_ALREADY_ATTACHED", "refused NOT_FOUND"),
                "$teacher");
        matrix.mutation(
                "membershipLeave",
                "{id: $membership}",
                except(
                        insiders("refused NOT_ALLOWED", "refused NOT_FOUND"),
                        "refused LAST_ADMINISTRATOR",
                        ADMINISTRATOR),
                "$membership");
    }

    private static void families(Matrix matrix) {
        var unknown =
                except(suspended("refused CONFLICT", "refused NOT_FOUND"), "refused NOT_FOUND", STUDENT, GUARDIAN);
        matrix.field(
                "update of a student of no common class",
                Matrix.document("memberUpdate", "{id: $classmate, version: 1000}", "$classmate"),
                unknown);
        matrix.mutation(
                "guardianshipAdd",
                "{guardianId: $teacher, studentId: $teacher, kind: OTHER}",
                suspended("refused NOT_A_STUDENT", "refused NOT_FOUND"),
                "$teacher");
        matrix.mutation(
                "guardianshipConfirm",
                "{id: $guardianship}",
                suspended("refused GUARDIANSHIP_ALREADY_CONFIRMED", "refused NOT_FOUND"),
                "$guardianship");
        matrix.mutation("guardianshipEnd", "{id: $suspended}", loggedIn("refused NOT_FOUND"), "$suspended");
    }

    /** Of a member whom all insiders see, in a suspended organisation. */
    static Map<Principal, String> suspended(String operator, String outsiders) {
        var insiders = except(insiders("refused NOT_ALLOWED", outsiders), operator, OPERATOR);
        return except(insiders, "refused WRONG_ORGANIZATION_STATE", ADMINISTRATOR);
    }

    private static String guardianship(TestOrganization organization) {
        UUID key = UUID.randomUUID();
        Database.query(
                "INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, "
                        + "source, confirmed_at) VALUES ($1, $2, $3, $4, 'MOTHER', 'CONFIRMED', 'ADMINISTRATOR', now())",
                organization.key(),
                key,
                MatrixWorld.membershipKey(organization, "guardian"),
                MatrixWorld.membershipKey(organization, "student"));
        return TypeId.encode("guardianship", organization.key(), key);
    }

    private static void node(Matrix matrix, String name, String variable, Map<Principal, String> outcomes) {
        matrix.field(name, "query ($" + variable + ": ID!) { node(id: $" + variable + ") { id } }", outcomes);
    }
}
