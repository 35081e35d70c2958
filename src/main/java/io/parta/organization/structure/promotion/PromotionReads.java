package io.parta.organization.structure.promotion;

import io.parta.organization.structure.ClassReads;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projections of promotions, for administrators and operators. */
@ApplicationScoped
class PromotionReads implements NodeLoader {

    private static final String OF_ADMINISTRATION = """
             AND ($1 OR EXISTS (SELECT FROM membership a WHERE a.organization_id = p.organization_id
             AND a.person_id = $2 AND a.administrator_since IS NOT NULL AND a.ended_at IS NULL))
            """;

    private static final String BY_KEYS = """
            SELECT p.organization_id, p.id, p.from_year, p.created_at, p.undone_at
            FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            JOIN class_promotion p ON p.organization_id = wanted.organization_id AND p.id = wanted.id
            WHERE true
            """ + OF_ADMINISTRATION;

    private static final String LATEST = """
            SELECT DISTINCT ON (p.organization_id) p.organization_id, p.id, p.from_year, p.created_at, p.undone_at
            FROM class_promotion p WHERE p.organization_id = ANY($3)
            """ + OF_ADMINISTRATION + " ORDER BY p.organization_id, p.id DESC";

    private static final String NAMES = """
            SELECT sort_name FROM school_class
            WHERE organization_id = $1 AND academic_year = $2 AND state <> 'DELETED'
            """;

    private final Reads reads;

    PromotionReads(Reads reads) {
        this.reads = reads;
    }

    Uni<Map<PartitionedKey, ClassPromotion>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        var parameters = ClassReads.viewer(viewer)
                .addValue(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, PromotionReads::promotion).map(found -> found.stream()
                .distinct()
                .collect(Collectors.toMap(one -> new PartitionedKey(one.organizationKey(), one.key()), one -> one)));
    }

    /** The latest promotion of each organisation. */
    Uni<Map<UUID, ClassPromotion>> listLatest(Collection<UUID> organizations, Viewer viewer) {
        var parameters = ClassReads.viewer(viewer)
                .addValue(organizations.stream().distinct().toArray(UUID[]::new));
        return reads.list(LATEST, parameters, PromotionReads::promotion)
                .map(found -> found.stream().collect(Collectors.toMap(ClassPromotion::organizationKey, one -> one)));
    }

    /** The names that classes of a year have, as they are compared. */
    Uni<Set<String>> namesOf(UUID organization, int academicYear) {
        return reads.list(NAMES, Tuple.of(organization, academicYear), row -> row.getString("sort_name"))
                .map(HashSet::new);
    }

    @Override
    public String prefix() {
        return ClassPromotion.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decodePartitioned(ClassPromotion.PREFIX, id).stream())
                .toList();
        return listByKeys(keys, viewer)
                .map(found -> found.values().stream().collect(Collectors.toMap(ClassPromotion::getId, one -> one)));
    }

    private static ClassPromotion promotion(Row row) {
        Instant promotedAt = row.getOffsetDateTime("created_at").toInstant();
        OffsetDateTime undoneAt = row.getOffsetDateTime("undone_at");
        return new ClassPromotion(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getInteger("from_year"),
                promotedAt,
                promotedAt.plus(PromotionPolicy.UNDOABLE),
                undoneAt == null ? null : undoneAt.toInstant());
    }
}
