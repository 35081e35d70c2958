package io.parta.organization.structure;

/** What can be done to the structure of an organisation as a whole; named as its mutation. */
public enum StructureAction {
    CREATE_CLASS("classCreate"),
    PROMOTE_CLASSES("classesPromote");

    private final String mutation;

    StructureAction(String mutation) {
        this.mutation = mutation;
    }

    public String mutation() {
        return mutation;
    }
}
