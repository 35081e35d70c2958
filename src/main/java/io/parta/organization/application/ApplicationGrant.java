package io.parta.organization.application;

import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What accepting an application gives (AP-2): one boundary for all that the applicant does not see. */
@Description("What accepting an application gives, or has given: what was asked for where the administration has set "
        + "nothing else. The organisation's administrators and operators see it, the applicant does not.")
public record ApplicationGrant(
        @Ignore UUID organizationKey,
        @Ignore @Nullable UUID classKey,
        @Ignore @Nullable UUID studentKey,
        @Ignore @Nullable UUID membershipKey,

        @NonNull @Description("Roles that it gives: each at most once, at most four.")
        List<@NonNull OrganizationRole> roles,

        @NonNull @Description("Roster name of a new member, at most 201 characters.")
        String rosterName,

        @NonNull @Description("Subjects of a teacher, at most 20 of at most 100 characters each.")
        List<@NonNull String> subjects,

        @Nullable @Description("What the applicant is to the student; null unless they stand for one.")
        GuardianshipKind guardianshipKind) {

    boolean isMatched() {
        return studentKey != null && guardianshipKind != null;
    }

    /** A key of the organisation; null without one. */
    @Nullable
    PartitionedKey within(@Nullable UUID key) {
        return key == null ? null : new PartitionedKey(organizationKey, key);
    }
}
