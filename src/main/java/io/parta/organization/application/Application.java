package io.parta.organization.application;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An application of somebody to an organisation (AP-1): as it was sent, and what is to come of it. */
@Description("Application of a person to an organisation for one or several roles. The applicant sees it, and the "
        + "organisation's administrators and operators.")
public record Application(
        @Ignore UUID organizationKey,
        @Ignore UUID key,
        @Ignore UUID personKey,
        @Ignore OrganizationStanding standing,
        @Ignore OrganizationState organizationState,
        @Ignore boolean own,

        @NonNull @Description("State of the application.") ApplicationState state,

        @NonNull @Description("Roles that were asked for: each at most once, at most four.")
        List<@NonNull OrganizationRole> roles,

        @NonNull @Description("Name that the applicant gave for the roster, at most 201 characters.")
        String rosterName,

        @NonNull @Description("Subjects that an applicant for TEACHER gave, at most 20 of at most 100 characters each.")
        List<@NonNull String> subjects,

        @Nullable @Description("Class as the applicant typed it, at most 60 characters; null when not given.")
        String className,

        @Nullable @Description("Child as an applicant for GUARDIAN typed it; null without that role.")
        ApplicationChild child,

        @Nullable @Description("Comment of the applicant, at most 500 characters; null when not given.")
        String comment,

        @Description("Whether a link for guardians that named no student led to it.")
        boolean byInvitation,

        @NonNull @Description("Time it was sent.") Instant sentAt,

        @Nullable @Description("Time it was accepted or rejected; null before that and when it was withdrawn.")
        Instant decidedAt,

        @Nullable @Description("Reason of a rejection, at most 500 characters; null otherwise.")
        String rejectionReason,

        @Nullable @Description("What accepting it gives; null for the applicant.")
        ApplicationGrant grant,

        @Nullable
        @Description("Version of the application: grows with each change; updates name the version they read. Null "
                + "for the applicant, whom it would tell of what the administration does.")
        Integer version)
        implements Node {

    public static final String PREFIX = "application";

    /** Fact of events: key of the application that they are about. */
    public static final String FACT = "application";

    @Override
    @Id
    @NonNull
    @Description("Id of the application, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }

    /** What lists by role are ordered by: the column {@code lead_role} says the same. */
    OrganizationRole leadRole() {
        return Collections.min(roles);
    }

    /** As decisions see it; what is granted concerns none of the applicant's. */
    ApplicationPolicy.Facts facts() {
        return grant == null
                ? new ApplicationPolicy.Facts(own, state, Set.of(), false, false)
                : new ApplicationPolicy.Facts(
                        own, state, Set.copyOf(grant.roles()), !grant.subjects().isEmpty(), grant.isMatched());
    }
}
