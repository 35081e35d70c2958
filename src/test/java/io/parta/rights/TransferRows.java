package io.parta.rights;

import static io.parta.rights.ClassRows.keepers;
import static io.parta.rights.Outcomes.except;
import static io.parta.testing.Principal.ADMINISTRATOR;

/** Moves between organisations: from another one into a class of the verified one that has graduated. */
final class TransferRows implements MatrixRows {

    private static final String INPUT = "{organizationId: $verified, membershipIds: [$teacher], classId: $graduated}";

    @Override
    public void add(Matrix matrix) {
        matrix.mutation(
                "membersTransfer",
                INPUT.replace("$teacher", "$pendingTeacher"),
                keepers("refused CLASS_NOT_ACTIVE"),
                "$verified",
                "$pendingTeacher",
                "$graduated");
        matrix.field(
                "move out of a suspended school",
                Matrix.document(
                        "membersTransfer",
                        INPUT.replace("$teacher", "$suspendedTeacher"),
                        "$verified",
                        "$suspendedTeacher",
                        "$graduated"),
                except(keepers("refused CLASS_NOT_ACTIVE"), "refused WRONG_ORGANIZATION_STATE", ADMINISTRATOR));
    }
}
