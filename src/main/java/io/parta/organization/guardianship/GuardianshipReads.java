package io.parta.organization.guardianship;

import io.parta.organization.membership.MemberVisibility;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projections of living guardianships, and whether the viewer heads a class of the student (RO-7). */
@ApplicationScoped
class GuardianshipReads implements NodeLoader {

    static final int MOST = 20;

    private static final String COLUMNS = """
            SELECT g.organization_id, g.id, g.guardian_membership_id, g.student_membership_id, g.kind, g.state, g.source,
                   g.confirmed_at, g.created_at, EXISTS (
                     SELECT FROM class_student c
                     JOIN class_staff k ON k.organization_id = c.organization_id AND k.class_id = c.class_id
                     JOIN membership head ON head.organization_id = k.organization_id AND head.id = k.membership_id
                     WHERE c.organization_id = g.organization_id AND c.membership_id = g.student_membership_id
                     AND c.ended_at IS NULL AND k.kind IN ('HOMEROOM_TEACHER', 'SENIOR_EDUCATOR')
                     AND head.person_id = $2 AND head.ended_at IS NULL AND standing.sees_all) AS headed
            """;

    private static final String SEEN = """
            JOIN membership guardian ON guardian.organization_id = g.organization_id
              AND guardian.id = g.guardian_membership_id
            JOIN membership student ON student.organization_id = g.organization_id
              AND student.id = g.student_membership_id
            LEFT JOIN standing ON standing.organization_id = g.organization_id
            WHERE g.ended_at IS NULL AND ($1 OR standing.sees_all OR guardian.person_id = $2
              OR (student.person_id = $2 AND g.state = 'CONFIRMED'))
            """;

    private static final String BY_KEYS = MemberVisibility.WITH + COLUMNS + """
             FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            JOIN guardianship g ON g.organization_id = wanted.organization_id AND g.id = wanted.id
            """ + SEEN;

    /** The first of each member; %s is the column that refers to the member. */
    private static final String OF_MEMBERS = MemberVisibility.WITH + COLUMNS + """
             FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            CROSS JOIN LATERAL (
              SELECT one.* FROM guardianship one
              WHERE one.organization_id = wanted.organization_id AND one.%s = wanted.id AND one.ended_at IS NULL
              ORDER BY one.id LIMIT 20) g
            """ + SEEN + " ORDER BY g.id";

    private static final String GUARDIANS = OF_MEMBERS.formatted("student_membership_id");
    private static final String WARDS = OF_MEMBERS.formatted("guardian_membership_id");

    private final Reads reads;

    GuardianshipReads(Reads reads) {
        this.reads = reads;
    }

    Uni<Map<PartitionedKey, Guardianship>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        return list(BY_KEYS, keys, viewer).map(found -> found.stream()
                .distinct()
                .collect(Collectors.toMap(one -> new PartitionedKey(one.organizationKey(), one.key()), one -> one)));
    }

    /** By student, at most {@link #MOST} each. */
    Uni<Map<PartitionedKey, List<Guardianship>>> guardians(Collection<PartitionedKey> students, Viewer viewer) {
        return grouped(GUARDIANS, students, Guardianship::studentKey, viewer);
    }

    /** By guardian, at most {@link #MOST} each. */
    Uni<Map<PartitionedKey, List<Guardianship>>> wards(Collection<PartitionedKey> guardians, Viewer viewer) {
        return grouped(WARDS, guardians, Guardianship::guardianKey, viewer);
    }

    @Override
    public String prefix() {
        return Guardianship.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decodePartitioned(Guardianship.PREFIX, id).stream())
                .toList();
        return listByKeys(keys, viewer)
                .map(found -> found.values().stream().collect(Collectors.toMap(Guardianship::getId, one -> one)));
    }

    private Uni<Map<PartitionedKey, List<Guardianship>>> grouped(
            String sql, Collection<PartitionedKey> members, Function<Guardianship, UUID> member, Viewer viewer) {
        return list(sql, members, viewer).map(found -> found.stream()
                .collect(Collectors.groupingBy(one -> new PartitionedKey(one.organizationKey(), member.apply(one)))));
    }

    private Uni<List<Guardianship>> list(String sql, Collection<PartitionedKey> keys, Viewer viewer) {
        var distinct = keys.stream().distinct().toList();
        var parameters = MemberVisibility.parameters(viewer)
                .addValue(distinct.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(distinct.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(sql, parameters, Guardianship::of);
    }
}
