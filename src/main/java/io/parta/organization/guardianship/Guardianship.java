package io.parta.organization.guardianship;

import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.MembershipRoleState;
import io.parta.organization.membership.RoleSource;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who stands for a student (RO-3, RO-7). */
@Description(
        "Guardianship: who stands for a student in an organisation. Its staff, operators and the guardian see it; the "
                + "student sees confirmed ones.")
public record Guardianship(
        @Ignore UUID organizationKey,
        @Ignore UUID key,
        @Ignore UUID guardianKey,
        @Ignore UUID studentKey,
        @Ignore boolean headedByViewer,

        @NonNull @Description("What the guardian is to the student.")
        GuardianshipKind kind,

        @NonNull @Description("State of the guardianship: one that waits opens nothing.")
        MembershipRoleState state,

        @NonNull @Description("Where the guardianship comes from.")
        RoleSource source,

        @Nullable @Description("Time the guardianship was confirmed; null while it waits.")
        Instant confirmedAt,

        @NonNull @Description("Time the guardianship was added.")
        Instant createdAt)
        implements Node {

    public static final String PREFIX = "guardianship";

    @Override
    @Id
    @NonNull
    @Description("Id of the guardianship, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }

    static Guardianship of(Row row) {
        OffsetDateTime confirmedAt = row.getOffsetDateTime("confirmed_at");
        return new Guardianship(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("guardian_membership_id"),
                row.getUUID("student_membership_id"),
                row.getBoolean("headed"),
                GuardianshipKind.valueOf(row.getString("kind")),
                MembershipRoleState.valueOf(row.getString("state")),
                RoleSource.valueOf(row.getString("source")),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
