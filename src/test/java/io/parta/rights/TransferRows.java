package io.parta.rights;

/** Moves between organisations: from the suspended one into a class of the verified one that has graduated. */
final class TransferRows implements MatrixRows {

    @Override
    public void add(Matrix matrix) {
        matrix.mutation(
                "membersTransfer",
                "{organizationId: $verified, membershipIds: [$teacher], classId: $graduated}",
                MembershipRows.suspended("refused CLASS_NOT_ACTIVE", "refused NOT_FOUND"),
                "$verified",
                "$teacher",
                "$graduated");
    }
}
