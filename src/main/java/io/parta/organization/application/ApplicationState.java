package io.parta.organization.application;

import org.eclipse.microprofile.graphql.Description;

/** Where an application stands; the names are stored. */
@Description("State of an application: it is decided once.")
public enum ApplicationState {
    @Description("Sent, and open: nobody has decided.")
    SENT,
    @Description("Accepted by the administration: the applicant is a member in what was granted.")
    ACCEPTED,
    @Description("Rejected by the administration, with a reason.")
    REJECTED,
    @Description("Withdrawn by the applicant.")
    WITHDRAWN
}
