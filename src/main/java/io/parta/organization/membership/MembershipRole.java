package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A role of a member, whatever its sources. */
@Description("Role that a member holds or waits for.")
public record MembershipRole(
        @NonNull @Description("Role of the member.") OrganizationRole role,

        @NonNull @Description("State of the role: CONFIRMED when any of its sources confirms it.")
        MembershipRoleState state) {

    /** Of the text that {@link Membership#COLUMNS} makes: role and state with a space between. */
    static MembershipRole parse(String text) {
        int space = text.indexOf(' ');
        return new MembershipRole(
                OrganizationRole.valueOf(text.substring(0, space)),
                MembershipRoleState.valueOf(text.substring(space + 1)));
    }
}
