package io.parta.organization;

import org.hibernate.LockMode;

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

    /** A command on members, or on a request, takes the organisation's row lock: two of them run one after the other. */
    LockMode lock() {
        return this == APPOINT_ADMINISTRATOR || this == VERIFY ? LockMode.PESSIMISTIC_WRITE : LockMode.READ;
    }

    public String mutation() {
        return mutation;
    }
}
