package io.parta.organization.membership;

/** What can be done to a membership; named as its mutation. */
public enum MembershipAction {
    UPDATE("memberUpdate"),
    UPDATE_ROLES("memberRolesUpdate"),
    ATTACH_PERSON("memberAttachPerson"),
    ADD_GUARDIANSHIP("guardianshipAdd"),
    DEMOTE_ADMINISTRATOR("administratorDemote"),
    REMOVE("memberRemove"),
    LEAVE("membershipLeave");

    private final String mutation;

    MembershipAction(String mutation) {
        this.mutation = mutation;
    }

    public String mutation() {
        return mutation;
    }
}
