package io.parta.organization.membership;

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
        List<@NonNull RoleSource> sources) {}
