package io.parta.organization.membership;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A role of a member, whatever its sources. */
@Description("Role that a member holds or waits for.")
public record MembershipRole(
        @NonNull @Description("Role of the member.") OrganizationRole role,

        @NonNull @Description("State of the role: CONFIRMED when any of its sources confirms it.")
        MembershipRoleState state,

        @NonNull @Description("Sources of the role, each once: it ends with the last one.")
        List<@NonNull RoleSource> sources) {

    /** Of the text that {@link Membership#COLUMNS} makes: role, state and sources with a space between. */
    static MembershipRole parse(String text) {
        String[] parts = text.split(" ");
        return new MembershipRole(
                OrganizationRole.valueOf(parts[0]),
                MembershipRoleState.valueOf(parts[1]),
                Arrays.stream(parts[2].split(",")).map(RoleSource::valueOf).toList());
    }
}
