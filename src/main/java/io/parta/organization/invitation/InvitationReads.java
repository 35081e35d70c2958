package io.parta.organization.invitation;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.ClassHeads;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of invitations: all of an organisation to whoever keeps it, of headed classes to their heads. */
@ApplicationScoped
class InvitationReads {

    static final String LIST = "invitations";
    static final String ACCEPTANCES = "invitationAcceptances";

    /** $1 is whether the viewer sees everything, $2 the viewer's person or null, $3 now. */
    private static final String COLUMNS = """
            SELECT wanted.organization_id, i.id, i.role, i.class_id, i.student_membership_id, i.subjects, i.note, i.max_uses,
                   i.uses, i.expires_at, i.revoked_at, i.created_at,
                   """ + InvitationStore.STATE.formatted("$3::timestamptz") + """
                   AS state,
                   (SELECT maker.id FROM membership maker WHERE maker.organization_id = wanted.organization_id
                    AND maker.person_id = i.created_by AND maker.ended_at IS NULL) AS creator_id,
                   o.state AS organization_state, m.id IS NOT NULL AS member,
                   m.administrator_since IS NOT NULL AS administrator, i.class_id = ANY(heads.classes) AS headed
            """;

    /** What the viewer is there, once for each organisation. */
    private static final String STANDING = """
             JOIN organization o ON o.id = wanted.organization_id
            LEFT JOIN membership m
              ON m.organization_id = o.id AND m.person_id = $2 AND m.ended_at IS NULL
             AND (m.administrator_since IS NOT NULL OR EXISTS (
               SELECT FROM membership_role r WHERE r.organization_id = m.organization_id
               AND r.membership_id = m.id AND r.state = 'CONFIRMED'))
            CROSS JOIN LATERAL (SELECT ARRAY(
            """ + ClassHeads.CLASSES.formatted("o.id") + ") AS classes) heads ";

    private static final String SEEN = """
            ($1 OR m.administrator_since IS NOT NULL
              OR i.class_id = ANY(heads.classes) AND i.role IN ('STUDENT', 'GUARDIAN'))
            """;

    private static final String BY_KEYS = COLUMNS
            + " FROM unnest($4::uuid[], $5::uuid[]) AS wanted (organization_id, id) " + STANDING
            + " JOIN invitation i ON i.organization_id = wanted.organization_id AND i.id = wanted.id WHERE " + SEEN;

    /**
     * $8 is sought in the student's name by a subquery for one value: an EXISTS would be answered by a hash of all members.
     * The latest first: the list runs down the keys, so forward is the statement's backward. An organisation whose
     * invitations the viewer may see has a row even without one.
     */
    static final KeysetSql OF_ORGANIZATIONS = KeysetSql.of(
            COLUMNS + " FROM (SELECT DISTINCT unnest($4::uuid[]) AS organization_id) wanted " + STANDING + """
                    LEFT JOIN LATERAL (
                      SELECT i.* FROM invitation i
                      WHERE i.organization_id = wanted.organization_id AND
                    """ + SEEN
                    + " AND ($5::text IS NULL OR $5 = "
                    + InvitationStore.STATE.formatted("$3::timestamptz") + ") " + """
                        AND ($6::text IS NULL OR i.role = $6)
                        AND ($7::uuid IS NULL OR i.class_id = $7)
                        AND ($8::text IS NULL OR position($8 IN translate(lower(i.note), 'ё', 'е')) > 0
                          OR position($8 IN (SELECT s.search_name FROM membership s
                            WHERE s.organization_id = i.organization_id AND s.id = i.student_membership_id)) > 0)
                      /*key*/ /*page*/) i ON true
                    WHERE $1 OR m.administrator_since IS NOT NULL OR cardinality(heads.classes) > 0
                    """,
            8,
            new KeysetSql.Column("i.id", KeysetSql.Type.UUID));

    static final KeysetSql ACCEPTANCES_OF = KeysetSql.of("""
            SELECT a.organization_id, a.invitation_id, a.id, a.accepted_at, m.id AS membership_id
            FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[]) AS given (organization_id, id)) wanted
            CROSS JOIN LATERAL (
              SELECT a.* FROM invitation_acceptance a
              WHERE a.organization_id = wanted.organization_id AND a.invitation_id = wanted.id
              /*key*/ /*page*/) a
            LEFT JOIN membership m ON m.organization_id = a.organization_id AND m.person_id = a.person_id
              AND m.ended_at IS NULL
            """, 2, new KeysetSql.Column("a.id", KeysetSql.Type.UUID));

    private static final UUID NONE = new UUID(0, 0);

    private final Reads reads;
    private final Standings standings;
    private final Clock clock;

    InvitationReads(Reads reads, Standings standings, Clock clock) {
        this.reads = reads;
        this.standings = standings;
        this.clock = clock;
    }

    /** The invitations of the keys that the viewer may know of, in one statement. */
    Uni<Map<PartitionedKey, Invitation>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        var wanted = keys.stream().distinct().toList();
        var parameters = viewer(viewer)
                .addValue(wanted.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(wanted.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, row -> invitation(row, viewer))
                .map(found -> found.stream().collect(Collectors.toMap(InvitationReads::key, Function.identity())));
    }

    /** A page of each organisation's invitations, in one statement; none of an organisation where the viewer sees none. */
    Uni<Map<UUID, Page<Invitation>>> listOf(
            Collection<Organization> organizations, InvitationFilter filter, PageRequest page, Viewer viewer) {
        var turned = new PageRequest(page.list(), page.size(), !page.backward(), page.key());
        var parameters = viewer(viewer)
                .addValue(organizations.stream().map(Organization::key).toArray(UUID[]::new))
                .addString(filter.state() == null ? null : filter.state().name())
                .addString(filter.role() == null ? null : filter.role().name())
                .addUUID(classKey(filter))
                .addString(filter.searched());
        return reads.search(
                        OF_ORGANIZATIONS.text(turned),
                        OF_ORGANIZATIONS.parameters(turned, parameters),
                        row -> new Listed(
                                row.getUUID("organization_id"),
                                row.getUUID("id") == null ? null : invitation(row, viewer)))
                .map(rows -> pages(rows, page));
    }

    /** @param invitation null where there is none */
    private record Listed(UUID organization, @Nullable Invitation invitation) {}

    private static Map<UUID, Page<Invitation>> pages(List<Listed> rows, PageRequest page) {
        var found = new HashMap<UUID, List<Invitation>>();
        for (Listed row : rows) {
            var list = found.computeIfAbsent(row.organization(), key -> new ArrayList<>());
            if (row.invitation() != null) {
                list.add(row.invitation());
            }
        }
        var latestFirst =
                Comparator.comparing((Invitation one) -> one.key().toString()).reversed();
        var order = page.backward() ? latestFirst.reversed() : latestFirst;
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> page.page(
                                entry.getValue().stream().sorted(order).toList(),
                                one -> List.of(one.key().toString()))));
    }

    /** A page of each invitation's acceptances, in one statement. The invitations are ones that the viewer may see. */
    Uni<Map<PartitionedKey, Page<InvitationAcceptance>>> listAcceptances(
            Collection<Invitation> invitations, PageRequest page) {
        var parameters = Tuple.tuple()
                .addValue(invitations.stream().map(Invitation::organizationKey).toArray(UUID[]::new))
                .addValue(invitations.stream().map(Invitation::key).toArray(UUID[]::new));
        var earliestFirst =
                Comparator.comparing((InvitationAcceptance one) -> one.key().toString());
        var order = page.backward() ? earliestFirst.reversed() : earliestFirst;
        return reads.list(
                        ACCEPTANCES_OF.text(page),
                        ACCEPTANCES_OF.parameters(page, parameters),
                        InvitationReads::acceptance)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                one -> new PartitionedKey(one.organizationKey(), one.invitationKey()))))
                .map(rows -> invitations.stream()
                        .map(InvitationReads::key)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                key -> page.page(
                                        rows.getOrDefault(key, List.of()).stream()
                                                .sorted(order)
                                                .toList(),
                                        one -> List.of(one.key().toString())))));
    }

    static PartitionedKey key(Invitation invitation) {
        return new PartitionedKey(invitation.organizationKey(), invitation.key());
    }

    /** Of a class that is none, nothing is listed. */
    private static @Nullable UUID classKey(InvitationFilter filter) {
        return filter.classId() == null
                ? null
                : TypeId.decodePartitioned(SchoolClass.PREFIX, filter.classId())
                        .map(PartitionedKey::key)
                        .orElse(NONE);
    }

    private Tuple viewer(Viewer viewer) {
        return Tuple.tuple()
                .addBoolean(viewer.isOperator())
                .addUUID(viewer.isPerson() ? viewer.personId() : null)
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Invitation invitation(Row row, Viewer viewer) {
        OffsetDateTime revokedAt = row.getOffsetDateTime("revoked_at");
        return new Invitation(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("class_id"),
                row.getUUID("student_membership_id"),
                row.getUUID("creator_id"),
                standings.of(row, viewer),
                OrganizationState.valueOf(row.getString("organization_state")),
                Boolean.TRUE.equals(row.getBoolean("headed")),
                OrganizationRole.valueOf(row.getString("role")),
                List.of(row.getArrayOfStrings("subjects")),
                row.getString("note"),
                row.getInteger("max_uses"),
                row.getInteger("uses"),
                InvitationState.valueOf(row.getString("state")),
                row.getOffsetDateTime("expires_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static InvitationAcceptance acceptance(Row row) {
        return new InvitationAcceptance(
                row.getUUID("organization_id"),
                row.getUUID("invitation_id"),
                row.getUUID("id"),
                row.getUUID("membership_id"),
                row.getOffsetDateTime("accepted_at").toInstant());
    }
}
