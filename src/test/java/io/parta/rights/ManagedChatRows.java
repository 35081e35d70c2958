package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.GUARDIAN;
import static io.parta.testing.Principal.HOMEROOM_TEACHER;
import static io.parta.testing.Principal.OPERATOR;
import static io.parta.testing.Principal.STAFF;
import static io.parta.testing.Principal.STUDENT;
import static io.parta.testing.Principal.TEACHER;

import io.parta.testing.Principal;
import java.util.Map;

/** Managed chats: why the student of the matrix is not in one, and the way back. */
final class ManagedChatRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.variables().put("chatStudent", MatrixWorld.membershipId(world.verified(), "student"));
        world.variables().put("suspendedStudent", MatrixWorld.membershipId(world.suspended(), "student"));
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field(
                "Query.whyNotInChat",
                "query ($chatStudent: ID!) { whyNotInChat(membershipId: $chatStudent, kind: STAFF) { inChat } }",
                except(people("null"), "ok", STUDENT, ADMINISTRATOR, OPERATOR));
        matrix.mutation("managedChatsRestore", "{organizationId: $suspended}", own(), "$suspended");
        matrix.field(
                "managedChatsRestore of another member",
                Matrix.document(
                        "managedChatsRestore",
                        "{organizationId: $suspended, membershipId: $suspendedStudent}",
                        "$suspended",
                        "$suspendedStudent"),
                except(
                        people("refused NOT_FOUND"),
                        "refused WRONG_ORGANIZATION_STATE",
                        STUDENT,
                        ADMINISTRATOR,
                        OPERATOR));
    }

    private static Map<Principal, String> own() {
        return except(
                people("refused NOT_FOUND"),
                "refused WRONG_ORGANIZATION_STATE",
                STUDENT,
                GUARDIAN,
                STAFF,
                TEACHER,
                HOMEROOM_TEACHER,
                ADMINISTRATOR);
    }
}
