package io.parta.organization.membership;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person in an organisation. */
@Description("Membership of a person in an organisation: a set of roles and a roster name. The person, the "
        + "organisation's staff and operators see it; students and guardians see administrators, the staff of their own "
        + "classes, their own family and, unless the organisation narrowed it, all staff and the students of their own "
        + "classes.")
public record Membership(
        @Ignore UUID organizationKey,
        @Ignore UUID key,
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Name in the organisation's roster, at most 200 characters.")
        String rosterName,

        @Nullable @Description("Time the member became administrator; null when they are none.")
        Instant administratorAppointedAt,

        @NonNull @Description("Time the membership began.") Instant createdAt,

        @Description("Version of the membership: grows with each change; updates name the version they read.")
        int version)
        implements Node {

    public static final String PREFIX = "member";

    /** Begins a statement with the columns that {@link #of} takes, of {@code membership m}. */
    public static final String COLUMNS = """
            SELECT m.organization_id, m.id, m.person_id, m.roster_name, m.administrator_since, m.created_at, m.version
            """;

    /** What lists by roster name of {@code membership m} are ordered by: Ё stands with Е, not before А. */
    public static final String ORDER = "translate(m.roster_name, 'ёЁ', 'еЕ')";

    /** This member's {@link #ORDER}. */
    public String rosterOrder() {
        return rosterName.replace('ё', 'е').replace('Ё', 'Е');
    }

    @Override
    @Id
    @NonNull
    @Description("Id of the membership, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }

    /** Where the membership is kept. */
    PartitionedKey place() {
        return new PartitionedKey(organizationKey, key);
    }

    /** Of a row with the columns of {@link #COLUMNS}. */
    public static Membership of(Row row) {
        OffsetDateTime administratorSince = row.getOffsetDateTime("administrator_since");
        return new Membership(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getString("roster_name"),
                administratorSince == null ? null : administratorSince.toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getInteger("version"));
    }
}
