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

/** Managed chats: why the student of the matrix is not in one, and the way back. */
final class ManagedChatRows implements MatrixRows {

    private static final String WRONG_STATE = "refused WRONG_ORGANIZATION_STATE";

    @Override
    public void add(Matrix matrix) {
        var keepers = except(people("null"), "ok", STUDENT, ADMINISTRATOR, OPERATOR);
        matrix.field("Query.whyNotInChat", why("pupil"), keepers);
        matrix.field("why not in a chat of a suspended school", why("suspendedPupil"), keepers);
        matrix.field("why not in a chat of a pending school", why("pendingPupil"), keepers);
        var members = except(
                people("refused NOT_FOUND"),
                WRONG_STATE,
                STUDENT,
                GUARDIAN,
                STAFF,
                TEACHER,
                HOMEROOM_TEACHER,
                ADMINISTRATOR);
        matrix.mutation("managedChatsRestore", "{organizationId: $suspended}", members, "$suspended");
        matrix.field(
                "return into the chats of a pending school",
                Matrix.document("managedChatsRestore", "{organizationId: $pending}", "$pending"),
                members);
        for (String school : new String[] {"suspended", "pending"}) {
            matrix.field(
                    "return of another member into the chats of a " + school + " school",
                    Matrix.document(
                            "managedChatsRestore",
                            "{organizationId: $s, membershipId: $sPupil}".replace("$s", "$" + school),
                            "$" + school,
                            "$" + school + "Pupil"),
                    except(people("refused NOT_FOUND"), WRONG_STATE, STUDENT, ADMINISTRATOR, OPERATOR));
        }
    }

    private static String why(String pupil) {
        return "query ($p: ID!) { whyNotInChat(membershipId: $p, kind: STAFF) { inChat } }".replace("$p", "$" + pupil);
    }
}
