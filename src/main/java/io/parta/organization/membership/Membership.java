package io.parta.organization.membership;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
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
        @Ignore boolean lastAdministrator,

        @NonNull @Description("Name in the organisation's roster, at most 200 characters.")
        String rosterName,

        @NonNull @Description("Roles of the member: each at most once, at most four.")
        List<@NonNull MembershipRole> roles,

        @Nullable @Description("Time the member became administrator; null when they are none.")
        Instant administratorAppointedAt,

        @NonNull
        @Description(
                "Subjects that the member teaches, in alphabetical order: at most 20 of at most 100 characters each.")
        List<@NonNull String> subjects,

        @NonNull @Description("Time the membership began.") Instant createdAt,

        @Description("Version of the membership: grows with each change; updates name the version they read.")
        int version)
        implements Node {

    public static final String PREFIX = "member";

    /**
     * Begins a statement with the columns that {@link #of} takes, of {@code membership m}. CONFIRMED sorts before PENDING,
     * so the least state of a role is the one that counts.
     */
    public static final String COLUMNS = """
            SELECT m.organization_id, m.id, m.person_id, m.roster_name, m.administrator_since, m.created_at, m.version,
                   m.administrator_since IS NOT NULL AND NOT EXISTS (
                     SELECT FROM membership other WHERE other.organization_id = m.organization_id AND other.id <> m.id
                     AND other.administrator_since IS NOT NULL AND other.ended_at IS NULL) AS last_administrator,
                   ARRAY(SELECT held.role || ' ' || min(held.state) || ' ' || string_agg(held.source, ',' ORDER BY held.source)
                         FROM membership_role held
                         WHERE held.organization_id = m.organization_id AND held.membership_id = m.id
                         GROUP BY held.role ORDER BY held.role) AS roles,
                   ARRAY(SELECT taught.subject FROM membership_subject taught
                         WHERE taught.organization_id = m.organization_id AND taught.membership_id = m.id
                         ORDER BY taught.subject) AS subjects
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

    /** Of a row with the columns of {@link #COLUMNS}. */
    public static Membership of(Row row) {
        OffsetDateTime administratorSince = row.getOffsetDateTime("administrator_since");
        return new Membership(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getBoolean("last_administrator"),
                row.getString("roster_name"),
                Arrays.stream(row.getArrayOfStrings("roles"))
                        .map(MembershipRole::parse)
                        .toList(),
                administratorSince == null ? null : administratorSince.toInstant(),
                List.of(row.getArrayOfStrings("subjects")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getInteger("version"));
    }
}
