package io.parta.organization;

/** What can be done to an organisation; named as its mutation. */
public enum OrganizationAction {
    UPDATE("organizationUpdate"),
    VERIFY("organizationVerify"),
    SUSPEND("organizationSuspend"),
    REINSTATE("organizationReinstate"),
    APPOINT_ADMINISTRATOR("administratorAppoint");

    private final String mutation;

    OrganizationAction(String mutation) {
        this.mutation = mutation;
    }

    public String mutation() {
        return mutation;
    }
}
