package io.parta.organization.unit;

import io.parta.organization.Insiders;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projections of units: of organisations whose insider the viewer is, their standing in the same statement. */
@ApplicationScoped
class UnitReads {

    static final String LIST = "units";

    private static final String COLUMNS = """
            SELECT u.organization_id, u.id, u.sort_name, u.name, u.member_count, u.created_at, u.updated_at, u.version,
            """ + Insiders.COLUMNS;

    private static final String BY_KEYS = COLUMNS + """
             FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            JOIN organization_unit u ON u.organization_id = wanted.organization_id AND u.id = wanted.id
            """ + Insiders.JOIN + " WHERE " + Insiders.KNOWN;

    private static final KeysetSql OF_ORGANIZATIONS = KeysetSql.of(
            COLUMNS + " FROM unnest($3::uuid[]) AS wanted (organization_id) " + Insiders.JOIN + """
                    CROSS JOIN LATERAL (
                      SELECT * FROM organization_unit u
                      WHERE u.organization_id = wanted.organization_id /*key*/ /*page*/) u
                    WHERE
                    """ + Insiders.KNOWN,
            3,
            new KeysetSql.Column("sort_name", KeysetSql.Type.TEXT),
            new KeysetSql.Column("id", KeysetSql.Type.UUID));

    private static final String OF_MEMBERS =
            COLUMNS + """
            , wanted.id AS of_member, k.post, k.since
             FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            JOIN organization_unit_member k ON k.organization_id = wanted.organization_id AND k.membership_id = wanted.id
            JOIN organization_unit u ON u.organization_id = k.organization_id AND u.id = k.unit_id
            """ + Insiders.JOIN + " WHERE " + Insiders.KNOWN + " ORDER BY u.sort_name, u.id";

    /** The order within an organisation: the join above need not keep it. */
    private static final Comparator<OrganizationUnit> IN_ORDER = Comparator.comparing(OrganizationUnit::sortName)
            .thenComparing(one -> one.key().toString());

    private final Reads reads;
    private final Standings standings;

    UnitReads(Reads reads, Standings standings) {
        this.reads = reads;
        this.standings = standings;
    }

    private record Placed(PartitionedKey of, UnitPlace place) {}

    /** The units of the keys that the viewer may know of, in one statement. */
    Uni<Map<PartitionedKey, OrganizationUnit>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        return reads.list(BY_KEYS, wanted(keys, viewer), row -> unit(row, viewer))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                one -> new PartitionedKey(one.organizationKey(), one.key()), Function.identity())));
    }

    /** A page of each organisation's units, in one statement. */
    Uni<Map<UUID, Page<OrganizationUnit>>> listOf(
            Collection<Organization> organizations, PageRequest page, Viewer viewer) {
        var keys = organizations.stream().map(Organization::key).distinct().toList();
        var parameters = Insiders.parameters(viewer).addValue(keys.toArray(UUID[]::new));
        return reads.list(
                        OF_ORGANIZATIONS.text(page),
                        OF_ORGANIZATIONS.parameters(page, parameters),
                        row -> unit(row, viewer))
                .map(rows -> rows.stream().collect(Collectors.groupingBy(OrganizationUnit::organizationKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    /** The places in units of each member, by the unit's name, in one statement; of no unit: absent. */
    Uni<Map<PartitionedKey, List<UnitPlace>>> listOfMembers(Collection<Membership> memberships, Viewer viewer) {
        var keys = memberships.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), one.key()))
                .toList();
        return reads.list(OF_MEMBERS, wanted(keys, viewer), row -> placed(row, viewer))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Placed::of, Collectors.mapping(Placed::place, Collectors.toList()))));
    }

    private static Tuple wanted(Collection<PartitionedKey> keys, Viewer viewer) {
        var distinct = keys.stream().distinct().toList();
        return Insiders.parameters(viewer)
                .addValue(distinct.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(distinct.stream().map(PartitionedKey::key).toArray(UUID[]::new));
    }

    private static Page<OrganizationUnit> page(List<OrganizationUnit> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .toList();
        return page.page(ordered, one -> List.of(one.sortName(), one.key().toString()));
    }

    private Placed placed(Row row, Viewer viewer) {
        return new Placed(
                new PartitionedKey(row.getUUID("organization_id"), row.getUUID("of_member")),
                new UnitPlace(
                        unit(row, viewer),
                        row.getString("post"),
                        row.getOffsetDateTime("since").toInstant()));
    }

    private OrganizationUnit unit(Row row, Viewer viewer) {
        return new OrganizationUnit(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                standings.of(row, viewer),
                OrganizationState.valueOf(row.getString("organization_state")),
                row.getString("sort_name"),
                row.getString("name"),
                row.getInteger("member_count"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getInteger("version"));
    }
}
