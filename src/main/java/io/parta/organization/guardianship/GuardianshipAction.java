package io.parta.organization.guardianship;

/** What can be done to a guardianship; named as its mutation. */
enum GuardianshipAction {
    CONFIRM("guardianshipConfirm"),
    END("guardianshipEnd");

    private final String mutation;

    GuardianshipAction(String mutation) {
        this.mutation = mutation;
    }

    String mutation() {
        return mutation;
    }
}
