package io.parta.organization.unit;

import io.parta.organization.membership.MemberVisibility;
import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of the members of units: those whom the viewer may know (ST-4). */
@ApplicationScoped
class UnitMemberReads {

    static final String LIST = "unitMembers";
    static final int KEY = 3;

    private static final KeysetSql OF_UNITS = KeysetSql.of(
            MemberVisibility.WITH + Membership.COLUMNS + """
                    , wanted.unit_id AS of_unit, m.post, m.since
                    FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, unit_id)
                    """ + MemberVisibility.JOIN_WANTED + """
                    CROSS JOIN LATERAL (
                      SELECT m.*, k.post, k.since FROM organization_unit_member k
                      JOIN membership m ON m.organization_id = k.organization_id AND m.id = k.membership_id
                      WHERE k.organization_id = wanted.organization_id AND k.unit_id = wanted.unit_id
                        AND m.ended_at IS NULL AND
                    """
                    + MemberVisibility.SEEN
                    + " /*key*/ /*page*/) m",
            4,
            new KeysetSql.Column("(k.post IS NULL)::integer", KeysetSql.Type.INTEGER),
            new KeysetSql.Column(Membership.ORDER, KeysetSql.Type.TEXT),
            new KeysetSql.Column("m.id", KeysetSql.Type.UUID));

    /** The order of the statement, which the join around it need not keep. */
    private static final Comparator<UnitMember> IN_ORDER = Comparator.comparingInt(UnitMember::rank)
            .thenComparing(one -> one.membership().rosterOrder())
            .thenComparing(one -> one.membership().key().toString());

    private final Reads reads;

    UnitMemberReads(Reads reads) {
        this.reads = reads;
    }

    /** A member of a unit. */
    record UnitMember(
            PartitionedKey of,
            Membership membership,
            @Nullable String post,
            Instant joinedAt) {

        int rank() {
            return post == null ? 1 : 0;
        }
    }

    /** A page of each unit's members, in one statement. */
    Uni<Map<PartitionedKey, Page<UnitMember>>> listOf(
            Collection<OrganizationUnit> units, PageRequest page, Viewer viewer) {
        var keys = units.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), one.key()))
                .distinct()
                .toList();
        var parameters = MemberVisibility.parameters(viewer)
                .addValue(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(OF_UNITS.text(page), OF_UNITS.parameters(page, parameters), UnitMemberReads::member)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(UnitMember::of)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(key -> key, key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    private static Page<UnitMember> page(List<UnitMember> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .toList();
        return page.page(
                ordered,
                one -> List.of(
                        String.valueOf(one.rank()),
                        one.membership().rosterOrder(),
                        one.membership().key().toString()));
    }

    private static UnitMember member(Row row) {
        return new UnitMember(
                new PartitionedKey(row.getUUID("organization_id"), row.getUUID("of_unit")),
                Membership.of(row),
                row.getString("post"),
                row.getOffsetDateTime("since").toInstant());
    }
}
