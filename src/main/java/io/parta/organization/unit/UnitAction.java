package io.parta.organization.unit;

/** What can be done to a unit; named as its mutation. */
enum UnitAction {
    UPDATE("unitUpdate"),
    ADD_MEMBERS("unitMembersAdd"),
    REMOVE_MEMBERS("unitMembersRemove"),
    DELETE("unitDelete");

    private final String mutation;

    UnitAction(String mutation) {
        this.mutation = mutation;
    }

    String mutation() {
        return mutation;
    }
}
