package io.parta.organization.invitation.sheet;

import io.parta.organization.membership.OrganizationRole;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classInvitationsCreate} takes (IN-6). The second Nullable keeps the elements' NonNull from the list. */
@Input("ClassInvitationsCreateInput")
@Description("Input of `classInvitationsCreate`.")
public record ClassInvitationsCreateInput(
        @Id @NonNull @Description("Id of the class.") String classId,

        @NonNull @Description("Whom the invitations are for: STUDENT or GUARDIAN.")
        OrganizationRole role,

        @io.smallrye.graphql.api.Nullable
        @Id
        @Nullable
        @Size(min = 1, max = 100)
        @Description("Ids of the students' memberships: 1 to 100; absent takes all students of the class, for STUDENT "
                + "those without an account.")
        List<@NonNull String> membershipIds,

        @Nullable
        @Description("Time the invitations expire: in the future, at most 366 days ahead; by default in 30 days.")
        Instant expiresAt) {}
