package io.parta.organization.structure.staff;

import io.parta.organization.membership.MemberVisibility;
import io.parta.organization.membership.Membership;
import io.parta.organization.structure.ClassStaffKind;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projections of the staff of classes: members whom the viewer may know (ST-4). */
@ApplicationScoped
class ClassStaffReads {

    static final String LIST = "classStaff";

    private static final KeysetSql OF_CLASSES = KeysetSql.of(
            MemberVisibility.WITH + Membership.COLUMNS + """
                    , wanted.class_id AS of_class, m.kind, m.subject, m.since
                    FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, class_id)
                    """ + MemberVisibility.JOIN_WANTED + """
                    CROSS JOIN LATERAL (
                    """
                    + Membership.COLUMNS + """
                      , s.kind, s.subject, s.since FROM class_staff s
                      JOIN membership m ON m.organization_id = s.organization_id AND m.id = s.membership_id
                      WHERE s.organization_id = wanted.organization_id AND s.class_id = wanted.class_id
                        AND m.ended_at IS NULL AND
                    """
                    + MemberVisibility.SEEN
                    + " /*key*/ /*page*/) m",
            4,
            new KeysetSql.Column("(s.kind = 'SUBJECT_TEACHER')::integer", KeysetSql.Type.INTEGER),
            new KeysetSql.Column("s.roster_order", KeysetSql.Type.TEXT),
            new KeysetSql.Column("s.membership_id", KeysetSql.Type.UUID),
            new KeysetSql.Column("s.kind", KeysetSql.Type.TEXT),
            new KeysetSql.Column("s.subject", KeysetSql.Type.TEXT));

    static final int KEY = 5;

    /** The order of the statement, which the join around it need not keep. */
    private static final Comparator<ClassStaffMember> IN_ORDER = Comparator.comparingInt(ClassStaffReads::rank)
            .thenComparing(one -> one.membership().rosterOrder())
            .thenComparing(one -> one.membership().key().toString())
            .thenComparing(one -> one.kind().name())
            .thenComparing(ClassStaffReads::subject);

    private final Reads reads;

    ClassStaffReads(Reads reads) {
        this.reads = reads;
    }

    private record Found(PartitionedKey of, ClassStaffMember member) {}

    /** A page of each class's staff, in one statement. */
    Uni<Map<PartitionedKey, Page<ClassStaffMember>>> listOf(
            Collection<SchoolClass> classes, PageRequest page, Viewer viewer) {
        var keys = classes.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), one.key()))
                .distinct()
                .toList();
        var parameters = MemberVisibility.parameters(viewer)
                .addValue(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(OF_CLASSES.text(page), OF_CLASSES.parameters(page, parameters), ClassStaffReads::found)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Found::of, Collectors.mapping(Found::member, Collectors.toList()))))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(key -> key, key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    private static Page<ClassStaffMember> page(List<ClassStaffMember> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .toList();
        return page.page(
                ordered,
                one -> List.of(
                        String.valueOf(rank(one)),
                        one.membership().rosterOrder(),
                        one.membership().key().toString(),
                        one.kind().name(),
                        subject(one)));
    }

    private static int rank(ClassStaffMember one) {
        return one.kind().isSingle() ? 0 : 1;
    }

    private static String subject(ClassStaffMember one) {
        return Objects.requireNonNullElse(one.subject(), "");
    }

    private static Found found(Row row) {
        String subject = row.getString("subject");
        return new Found(
                new PartitionedKey(row.getUUID("organization_id"), row.getUUID("of_class")),
                new ClassStaffMember(
                        Membership.of(row),
                        ClassStaffKind.valueOf(row.getString("kind")),
                        subject.isEmpty() ? null : subject,
                        row.getOffsetDateTime("since").toInstant()));
    }
}
