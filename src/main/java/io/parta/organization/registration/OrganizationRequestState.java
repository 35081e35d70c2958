package io.parta.organization.registration;

import org.eclipse.microprofile.graphql.Description;

/** Where a request stands; the names are stored. */
@Description("State of a request for an organisation.")
public enum OrganizationRequestState {
    @Description("Open: nobody has decided.")
    PENDING,
    @Description("Accepted: the organisation was verified, the requester is its administrator.")
    ACCEPTED,
    @Description("Rejected by an operator: the organisation exists no more.")
    REJECTED,
    @Description("Withdrawn by the requester: the organisation exists no more.")
    WITHDRAWN
}
