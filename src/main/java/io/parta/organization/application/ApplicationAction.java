package io.parta.organization.application;

/** What can be done to an application; named as its mutation. */
public enum ApplicationAction {
    WITHDRAW("applicationWithdraw"),
    UPDATE("applicationUpdate"),
    ACCEPT("applicationsAccept"),
    REJECT("applicationsReject");

    private final String mutation;

    ApplicationAction(String mutation) {
        this.mutation = mutation;
    }

    public String mutation() {
        return mutation;
    }
}
