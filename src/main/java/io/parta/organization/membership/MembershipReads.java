package io.parta.organization.membership;

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
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projections of memberships: living ones only. */
@ApplicationScoped
class MembershipReads {

    static final String LIST = "memberships";

    /** CONFIRMED sorts before PENDING, so the least state of a role is the one that counts. */
    private static final String COLUMNS = """
            SELECT m.organization_id, m.id, m.person_id, m.roster_name, m.administrator_since, m.created_at,
                   ARRAY(SELECT r.role || ' ' || min(r.state) FROM membership_role r
                         WHERE r.organization_id = m.organization_id AND r.membership_id = m.id
                         GROUP BY r.role ORDER BY r.role) AS roles
            """;

    private static final KeysetSql OF_PERSON = KeysetSql.of(
            COLUMNS + " FROM membership m WHERE m.person_id = $1 AND m.ended_at IS NULL /*key*/ /*page*/",
            1,
            new KeysetSql.Column("m.created_at", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("m.id", KeysetSql.Type.UUID));

    /** One's own, and those of organisations one administers; $3 is whether the viewer sees everything, $4 the person. */
    private static final String VISIBLE = COLUMNS + """
                     FROM unnest($1::uuid[], $2::uuid[]) AS wanted (organization_id, id)
                    JOIN membership m ON m.organization_id = wanted.organization_id AND m.id = wanted.id
                    WHERE m.ended_at IS NULL
                      AND ($3 OR m.person_id = $4 OR EXISTS (
                        SELECT FROM membership a WHERE a.organization_id = m.organization_id AND a.person_id = $4
                        AND a.administrator_since IS NOT NULL AND a.ended_at IS NULL))
                    """;

    private static final String VERIFIED = """
            SELECT DISTINCT m.person_id FROM membership m
            JOIN membership_role r ON r.organization_id = m.organization_id AND r.membership_id = m.id
            WHERE m.person_id = ANY($1) AND m.ended_at IS NULL AND r.state = 'CONFIRMED'
            """;

    /** People whom the viewer may know: oneself, and the members of organisations one administers. */
    private static final String KNOWN_PEOPLE = """
            SELECT p.id FROM unnest($1::uuid[]) AS p (id)
            WHERE $2 OR p.id = $3 OR EXISTS (
              SELECT FROM membership m
              JOIN membership a ON a.organization_id = m.organization_id AND a.person_id = $3
                AND a.administrator_since IS NOT NULL AND a.ended_at IS NULL
              WHERE m.person_id = p.id AND m.ended_at IS NULL)
            """;

    private final Reads reads;

    MembershipReads(Reads reads) {
        this.reads = reads;
    }

    Uni<Page<Membership>> listOfPerson(UUID person, PageRequest page) {
        return reads.list(
                        OF_PERSON.text(page), OF_PERSON.parameters(page, Tuple.of(person)), MembershipReads::membership)
                .map(rows -> page.page(
                        rows,
                        one -> List.of(one.createdAt().toString(), one.key().toString())));
    }

    /** Memberships of the keys that the viewer may see. A synthetic viewer stands for administrators and operators. */
    Uni<Map<PartitionedKey, Membership>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        var parameters = Tuple.of(
                keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new),
                keys.stream().map(PartitionedKey::key).toArray(UUID[]::new),
                viewer.isOperator(),
                viewer.personId());
        return reads.list(VISIBLE, parameters, MembershipReads::membership).map(found -> found.stream()
                .distinct()
                .collect(Collectors.toMap(one -> new PartitionedKey(one.organizationKey(), one.key()), one -> one)));
    }

    /** Which of the people are verified (ID-4). */
    Uni<Set<UUID>> verified(Collection<UUID> people) {
        return reads.list(VERIFIED, keys(people), row -> row.getUUID("person_id"))
                .map(HashSet::new);
    }

    Uni<Set<UUID>> known(Collection<UUID> people, Viewer viewer) {
        var parameters = keys(people).addBoolean(viewer.isOperator()).addUUID(viewer.personId());
        return reads.list(KNOWN_PEOPLE, parameters, row -> row.getUUID("id")).map(HashSet::new);
    }

    private static Tuple keys(Collection<UUID> keys) {
        return Tuple.tuple().addValue(keys.stream().distinct().toArray(UUID[]::new));
    }

    private static Membership membership(Row row) {
        OffsetDateTime administratorSince = row.getOffsetDateTime("administrator_since");
        return new Membership(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getString("roster_name"),
                Arrays.stream(row.getArrayOfStrings("roles"))
                        .map(MembershipReads::role)
                        .toList(),
                administratorSince == null ? null : administratorSince.toInstant(),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static MembershipRole role(String text) {
        int space = text.indexOf(' ');
        return new MembershipRole(
                OrganizationRole.valueOf(text.substring(0, space)),
                MembershipRoleState.valueOf(text.substring(space + 1)));
    }
}
