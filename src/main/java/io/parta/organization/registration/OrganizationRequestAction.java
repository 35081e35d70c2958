package io.parta.organization.registration;

/** What can be done about a request; named as its mutation. */
enum OrganizationRequestAction {
    VERIFY("organizationVerify"),
    REJECT("organizationRequestReject"),
    WITHDRAW("organizationRequestWithdraw");

    private final String mutation;

    OrganizationRequestAction(String mutation) {
        this.mutation = mutation;
    }

    String mutation() {
        return mutation;
    }
}
