package io.parta.rights;

import static io.parta.rights.ClassRows.keepers;
import static io.parta.rights.Outcomes.OUTSIDERS;
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
import io.parta.rights.MatrixWorld.State;
import io.parta.testing.Neighbours;
import io.parta.testing.TestSchool;
import java.util.List;
import java.util.UUID;

/** Members of an organisation, and the people whom a membership makes known. */
final class MembershipRows implements MatrixRows {

    private static final String APPOINTMENT =
            "{organizationId: $verified, publicNumber: \"1\", orderNumber: \"1\", orderDate: \"2026-09-01\"}";
    private static final String CONFIRMED = "refused GUARDIANSHIP_ALREADY_CONFIRMED";

    @Override
    public void prepare(MatrixWorld world) {
        world.inEach("director", school -> school.member("director"));
        world.inEach("teacher", school -> school.member("teacher"));
        world.inEach("pupil", school -> school.member("student"));
        world.inEach("waiting", school -> school.member("college"));
        world.inEach("guardianship", school -> school.guardianshipOf("guardian"));
        world.inEach("claim", school -> school.guardianshipOf("college"));
        world.put("colleague", TypeId.encode("person", world.person("teacher")));
        world.put("waiter", TypeId.encode("person", world.person("college")));
        world.put("recluse", TypeId.encode("person", Neighbours.stranger()));
        for (State state : State.values()) {
            strangers(world, state);
        }
    }

    /** A student of no common class, and their guardian. */
    private static void strangers(MatrixWorld world, State state) {
        TestSchool school = world.school(state);
        var neighbours = new Neighbours(school.organization());
        UUID student = neighbours.member("STUDENT");
        UUID classmate = neighbours.membership(student);
        UUID guardian = neighbours.membership(neighbours.member("GUARDIAN"));
        world.put(
                state.of("classmate"),
                TypeId.encode("member", school.organization().key(), classmate));
        world.put(state.of("family"), school.guardianship(guardian, classmate, "CONFIRMED"));
        world.put(state.of("somebody"), TypeId.encode("person", student));
    }

    @Override
    public void add(Matrix matrix) {
        nodes(matrix);
        below(matrix);
        events(matrix);
        appointments(matrix);
        commands(matrix);
        families(matrix);
    }

    private static void nodes(Matrix matrix) {
        var staff = except(insiders("ok", "null"), "null", STUDENT, GUARDIAN);
        var claimed = except(staff, "ok", PENDING_GUARDIAN);
        for (String known : List.of("director", "teacher", "pupil")) {
            matrix.node("Membership", insiders("ok", "null"), Matrix.inEach(known));
        }
        matrix.node("Membership", staff, Matrix.inEach("classmate"));
        matrix.node("Membership", claimed, Matrix.inEach("waiting"));
        matrix.node("Guardianship", insiders("ok", "null"), Matrix.inEach("guardianship"));
        matrix.node("Guardianship", claimed, Matrix.inEach("claim"));
        matrix.node("Guardianship", staff, Matrix.inEach("family"));
        matrix.node("Person", insiders("ok", "null"), "colleague");
        matrix.node("Person", claimed, "waiter");
        matrix.node("Person", staff, Matrix.inEach("somebody"));
        matrix.node("Person", except(loggedIn("null"), "ok", OPERATOR), "recluse");
    }

    private static void below(Matrix matrix) {
        matrix.organization("administrators { nodes { id } }", insiders("ok", "none"));
        matrix.organization("members { nodes { id } }", except(insiders("ok", "none"), "ok", PENDING_GUARDIAN));
        matrix.organization("duplicateMembers { pageInfo { hasNextPage } }", administration("ok", "null"));
        matrix.organization("administrationEventsCursor", administration("ok", "null"));
        matrix.below("Membership", "guardians { id }", insiders("ok", "null"), Matrix.inEach("pupil"));
        matrix.below("Membership", "person { id }", insiders("ok", "null"), Matrix.inEach("pupil"));
        matrix.below("Membership", "classes { nodes { id } }", insiders("ok", "null"), Matrix.inEach("pupil"));
        matrix.below("Membership", "units { post }", insiders("ok", "null"), Matrix.inEach("teacher"));
        matrix.below("Guardianship", "guardian { id }", insiders("ok", "null"), Matrix.inEach("guardianship"));
        matrix.below("Guardianship", "student { id }", insiders("ok", "null"), Matrix.inEach("guardianship"));
        matrix.below(
                "Guardianship",
                "student { id }",
                except(insiders("ok", "null"), "null", STUDENT, GUARDIAN),
                Matrix.inEach("claim"));
    }

    private static void events(Matrix matrix) {
        var administration = except(people("NOT_A_MEMBER"), "ok", ADMINISTRATOR, OPERATOR);
        var members = except(administration, "NOT_ALLOWED", STUDENT, GUARDIAN, STAFF, TEACHER, HOMEROOM_TEACHER);
        matrix.field(
                "Subscription.administrationEvents",
                "subscription ($verified: ID!) { administrationEvents(organizationId: $verified) { cursor } }",
                members);
        for (String school : List.of("suspended", "pending")) {
            matrix.field(
                    school + " administration's events",
                    "subscription ($s: ID!) { administrationEvents(organizationId: $s) { cursor } }"
                            .replace("$s", "$" + school),
                    except(members, "NOT_FOUND", OUTSIDERS));
        }
    }

    private static void appointments(Matrix matrix) {
        matrix.mutation(
                "administratorAppoint",
                APPOINTMENT,
                except(loggedIn("refused NOT_ALLOWED"), "refused NOT_FOUND", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.field(
                "appointment in a suspended school",
                Matrix.document("administratorAppoint", APPOINTMENT.replace("verified", "suspended"), "$suspended"),
                keepers("refused WRONG_ORGANIZATION_STATE"));
        matrix.field(
                "appointment in a pending school",
                Matrix.document("administratorAppoint", APPOINTMENT.replace("verified", "pending"), "$pending"),
                keepers("refused NOT_FOUND"));
    }

    /** Administrators and operators are held by the input or the member's state at last. */
    private static void commands(Matrix matrix) {
        matrix.mutation(
                "memberAdd",
                "{organizationId: $verified, rosterName: \"Имя\", roles: []}",
                except(loggedIn("refused NOT_ALLOWED"), "refused NO_ROLE_LEFT", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.mutation("memberUpdate", "{id: $teacher, version: 1000}", keepers("refused CONFLICT"), "$teacher");
        matrix.mutation(
                "memberRolesUpdate", "{id: $teacher, remove: [TEACHER]}", keepers("refused NO_ROLE_LEFT"), "$teacher");
        matrix.mutation("memberRemove", "{id: $director}", keepers("refused LAST_ADMINISTRATOR"), "$director");
        matrix.mutation("administratorDemote", "{id: $teacher}", keepers("refused NOT_AN_ADMINISTRATOR"), "$teacher");
        matrix.mutation(
                "memberAttachPerson",
                "{id: $teacher, publicNumber: \"1\"}",
                keepers("refused PERSON_ALREADY_ATTACHED"),
                "$teacher");
        matrix.mutation(
                "membershipLeave",
                "{id: $director}",
                except(
                        insiders("refused NOT_ALLOWED", "refused NOT_FOUND"),
                        "refused LAST_ADMINISTRATOR",
                        ADMINISTRATOR),
                "$director");
        matrix.keptInEach("memberAdd", "memberUpdate", "memberRolesUpdate", "memberRemove");
        matrix.keptInEach("administratorDemote", "memberAttachPerson");
        matrix.sameInEach("membershipLeave");
    }

    private static void families(Matrix matrix) {
        var unknown = except(keepers("refused CONFLICT"), "refused NOT_FOUND", STUDENT, GUARDIAN);
        matrix.field(
                "update of a student of no common class",
                Matrix.document("memberUpdate", "{id: $classmate, version: 1000}", "$classmate"),
                unknown);
        matrix.field(
                "update of somebody who waits",
                Matrix.document("memberUpdate", "{id: $waiting, version: 1000}", "$waiting"),
                except(unknown, "refused NOT_ALLOWED", PENDING_GUARDIAN));
        matrix.mutation(
                "guardianshipAdd",
                "{guardianId: $teacher, studentId: $teacher, kind: OTHER}",
                keepers("refused NOT_A_STUDENT"),
                "$teacher");
        matrix.mutation(
                "guardianshipConfirm",
                "{id: $guardianship}",
                except(keepers(CONFIRMED), CONFIRMED, HOMEROOM_TEACHER),
                "$guardianship");
        matrix.field(
                "confirmation of the guardian of a student of another class",
                Matrix.document("guardianshipConfirm", "{id: $family}", "$family"),
                except(keepers(CONFIRMED), "refused NOT_FOUND", STUDENT, GUARDIAN));
        matrix.mutation("guardianshipEnd", "{id: $verified}", loggedIn("refused NOT_FOUND"), "$verified");
        matrix.keptInEach("guardianshipAdd", "guardianshipConfirm");
    }
}
