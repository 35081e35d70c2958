package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code membershipLeave} takes. */
@Input("MembershipLeaveInput")
@Description("Input of `membershipLeave`.")
public record MembershipLeaveInput(
        @Id @NonNull @Description("Id of the viewer's membership to end.")
        String id) {}
