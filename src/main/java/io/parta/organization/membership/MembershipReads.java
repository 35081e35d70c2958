package io.parta.organization.membership;

import io.parta.organization.AdministrationTopic;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projections of memberships: living ones only. */
@ApplicationScoped
class MembershipReads implements Memberships {

    static final String LIST = "memberships";

    private static final KeysetSql OF_PERSON = KeysetSql.of(
            Membership.COLUMNS + " FROM membership m WHERE m.person_id = $1 AND m.ended_at IS NULL /*key*/ /*page*/",
            1,
            new KeysetSql.Column("m.created_at", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("m.id", KeysetSql.Type.UUID));

    private static final String BY_KEYS = MemberVisibility.WITH + Membership.COLUMNS + """
             FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            JOIN membership m ON m.organization_id = wanted.organization_id AND m.id = wanted.id
            """ + MemberVisibility.JOIN
            + " WHERE m.ended_at IS NULL AND " + MemberVisibility.SEEN;

    private static final String VERIFIED = """
            SELECT DISTINCT m.person_id FROM membership m
            JOIN membership_role r ON r.organization_id = m.organization_id AND r.membership_id = m.id
            WHERE m.person_id = ANY($1) AND m.ended_at IS NULL AND r.state = 'CONFIRMED'
            """;

    private static final String TEACHERS = """
            SELECT DISTINCT m.person_id FROM membership m
            JOIN membership_role r ON r.organization_id = m.organization_id AND r.membership_id = m.id
            JOIN organization o ON o.id = m.organization_id AND o.state = 'VERIFIED'
            WHERE m.person_id = ANY($1) AND m.ended_at IS NULL AND r.role = 'TEACHER' AND r.state = 'CONFIRMED'
            """;

    private static final String KNOWN_PEOPLE = MemberVisibility.WITH + """
            SELECT DISTINCT m.person_id AS id FROM membership m
            """ + MemberVisibility.JOIN
            + " WHERE m.person_id = ANY($3) AND m.ended_at IS NULL AND "
            + MemberVisibility.SEEN + " UNION SELECT p.id FROM person p WHERE p.id = ANY($3) AND ($1 OR p.id = $2)";

    private final Reads reads;

    MembershipReads(Reads reads) {
        this.reads = reads;
    }

    Uni<Page<Membership>> listOfPerson(UUID person, PageRequest page) {
        return reads.list(OF_PERSON.text(page), OF_PERSON.parameters(page, Tuple.of(person)), Membership::of)
                .map(rows -> page.page(
                        rows,
                        one -> List.of(one.createdAt().toString(), one.key().toString())));
    }

    @Override
    public Uni<Map<PartitionedKey, Membership>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        boolean all = viewer.isOperator()
                || keys.stream().allMatch(key -> viewer.isOfClass(AdministrationTopic.audienceOf(key.partition())));
        var parameters = MemberVisibility.parameters(all, viewer)
                .addValue(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, Membership::of).map(found -> found.stream()
                .distinct()
                .collect(Collectors.toMap(one -> new PartitionedKey(one.organizationKey(), one.key()), one -> one)));
    }

    /** Which of the people are verified (ID-4). */
    Uni<Set<UUID>> verified(Collection<UUID> people) {
        return reads.list(VERIFIED, Tuple.tuple().addValue(distinct(people)), row -> row.getUUID("person_id"))
                .map(HashSet::new);
    }

    @Override
    public Uni<Set<UUID>> teachersAmong(Collection<UUID> people) {
        return reads.list(TEACHERS, Tuple.tuple().addValue(distinct(people)), row -> row.getUUID("person_id"))
                .map(HashSet::new);
    }

    @Override
    public Uni<Set<UUID>> listKnownPeople(Collection<UUID> people, Viewer viewer) {
        var parameters = MemberVisibility.parameters(viewer).addValue(distinct(people));
        return reads.list(KNOWN_PEOPLE, parameters, row -> row.getUUID("id")).map(HashSet::new);
    }

    private static UUID[] distinct(Collection<UUID> keys) {
        return keys.stream().distinct().toArray(UUID[]::new);
    }
}
