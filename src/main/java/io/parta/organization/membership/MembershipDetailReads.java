package io.parta.organization.membership;

import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What lists of members show of each only when it is asked for. They ask no rights: those are of the membership itself. */
@ApplicationScoped
class MembershipDetailReads {

    private static final String WANTED = " FROM unnest($1::uuid[], $2::uuid[]) AS wanted (organization_id, id) ";

    /** CONFIRMED sorts before PENDING, so the least state of a role is the one that counts. */
    private static final String ROLES =
            "SELECT r.organization_id, r.membership_id AS id, r.role, min(r.state) AS state,"
                    + " array_agg(DISTINCT r.source ORDER BY r.source) AS sources" + WANTED + """
            JOIN membership_role r ON r.organization_id = wanted.organization_id AND r.membership_id = wanted.id
            GROUP BY r.organization_id, r.membership_id, r.role ORDER BY r.role
            """;

    private static final String SUBJECTS = "SELECT s.organization_id, s.membership_id AS id, s.subject" + WANTED + """
            JOIN membership_subject s ON s.organization_id = wanted.organization_id AND s.membership_id = wanted.id
            ORDER BY s.subject
            """;

    private static final String LAST_ADMINISTRATORS = "SELECT m.organization_id, m.id" + WANTED + """
            JOIN membership m ON m.organization_id = wanted.organization_id AND m.id = wanted.id
              AND m.administrator_since IS NOT NULL AND m.ended_at IS NULL
            WHERE NOT EXISTS (
              SELECT FROM membership other WHERE other.organization_id = m.organization_id AND other.id <> m.id
              AND other.administrator_since IS NOT NULL AND other.ended_at IS NULL)
            """;

    private final Reads reads;

    MembershipDetailReads(Reads reads) {
        this.reads = reads;
    }

    private record Of<T>(PartitionedKey member, T value) {}

    /** Roles of each member by their names; a member without any is absent. */
    Uni<Map<PartitionedKey, List<MembershipRole>>> roles(Collection<Membership> memberships) {
        return reads.list(ROLES, wanted(memberships), row -> new Of<>(member(row), role(row)))
                .map(MembershipDetailReads::byMember);
    }

    /** Subjects of each member in alphabetical order; a member without any is absent. */
    Uni<Map<PartitionedKey, List<String>>> subjects(Collection<Membership> memberships) {
        return reads.list(SUBJECTS, wanted(memberships), row -> new Of<>(member(row), row.getString("subject")))
                .map(MembershipDetailReads::byMember);
    }

    /** Those who are the only administrator of their organisation (OR-5). */
    Uni<Set<PartitionedKey>> lastAdministrators(Collection<Membership> memberships) {
        return reads.list(LAST_ADMINISTRATORS, wanted(memberships), MembershipDetailReads::member)
                .map(HashSet::new);
    }

    private static <T> Map<PartitionedKey, List<T>> byMember(List<Of<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Of::member, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static Tuple wanted(Collection<Membership> memberships) {
        var distinct = memberships.stream().map(Membership::place).distinct().toList();
        return Tuple.tuple()
                .addValue(distinct.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(distinct.stream().map(PartitionedKey::key).toArray(UUID[]::new));
    }

    private static PartitionedKey member(Row row) {
        return new PartitionedKey(row.getUUID("organization_id"), row.getUUID("id"));
    }

    private static MembershipRole role(Row row) {
        return new MembershipRole(
                OrganizationRole.valueOf(row.getString("role")),
                MembershipRoleState.valueOf(row.getString("state")),
                Arrays.stream(row.getArrayOfStrings("sources"))
                        .map(RoleSource::valueOf)
                        .toList());
    }
}
