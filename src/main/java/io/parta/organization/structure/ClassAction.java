package io.parta.organization.structure;

/** What can be done to a class; named as its mutation. */
public enum ClassAction {
    UPDATE("classUpdate"),
    ADD_STUDENTS("classStudentsAdd"),
    REMOVE_STUDENTS("classStudentsRemove"),
    MOVE_STUDENTS("classStudentsMove"),
    ATTACH_STAFF("classStaffAttach"),
    DETACH_STAFF("classStaffDetach"),
    GRADUATE("classGraduate"),
    DELETE("classDelete");

    private final String mutation;

    ClassAction(String mutation) {
        this.mutation = mutation;
    }

    public String mutation() {
        return mutation;
    }
}
