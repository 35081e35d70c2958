package io.parta.organization.invitation;

/** What can be done with invitations; named as its mutation. */
public enum InvitationAction {
    CREATE("invitationCreate"),
    CREATE_FOR_CLASS("classInvitationsCreate"),
    REVOKE("invitationRevoke"),
    ACCEPT("invitationAccept");

    private final String mutation;

    InvitationAction(String mutation) {
        this.mutation = mutation;
    }

    public String mutation() {
        return mutation;
    }
}
