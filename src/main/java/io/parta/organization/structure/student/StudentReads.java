package io.parta.organization.structure.student;

import io.parta.organization.membership.MemberVisibility;
import io.parta.organization.membership.Membership;
import io.parta.organization.structure.ClassReads;
import io.parta.organization.structure.SchoolClass;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of who is a student of which class: members whom the viewer may know (ST-4), classes they know. */
@ApplicationScoped
class StudentReads {

    static final String STUDENTS = "students";
    static final String CLASSES = "membershipClasses";

    /** Students of a class are those whose stay ended with it, or has not ended. */
    private static final KeysetSql OF_CLASSES = KeysetSql.of(
            MemberVisibility.WITH + Membership.COLUMNS + """
                    , wanted.class_id AS of_class, m.since
                    FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, class_id)
                    JOIN school_class c ON c.organization_id = wanted.organization_id AND c.id = wanted.class_id
                    """ + MemberVisibility.JOIN_WANTED + """
                    CROSS JOIN LATERAL (
                    """
                    + Membership.COLUMNS + """
                      , s.since FROM class_student s
                      JOIN membership m ON m.organization_id = s.organization_id AND m.id = s.membership_id
                      WHERE s.organization_id = c.organization_id AND s.class_id = c.id
                        AND s.ended_at IS NOT DISTINCT FROM c.ended_at AND m.ended_at IS NULL AND
                    """
                    + MemberVisibility.SEEN
                    + " /*key*/ /*page*/) m",
            4,
            new KeysetSql.Column("s.roster_order", KeysetSql.Type.TEXT),
            new KeysetSql.Column("s.membership_id", KeysetSql.Type.UUID));

    private static final KeysetSql OF_MEMBERS = KeysetSql.of(
            ClassReads.COLUMNS + ", wanted.id AS of_member, c.since, c.left_at "
                    + " FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id) " + ClassReads.OF_INSIDERS
                    + """
                    CROSS JOIN LATERAL (
                      SELECT c.*, s.since, s.ended_at AS left_at FROM class_student s
                      JOIN school_class c ON c.organization_id = s.organization_id AND c.id = s.class_id
                      WHERE s.organization_id = wanted.organization_id AND s.membership_id = wanted.id
                        AND (NOT $5 OR s.ended_at IS NULL)
                      /*key*/ /*page*/) c
                    WHERE ($1 OR m.id IS NOT NULL)
                    """,
            5,
            new KeysetSql.Column("s.since", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("c.id", KeysetSql.Type.UUID));

    private final Reads reads;
    private final ClassReads classes;

    StudentReads(Reads reads, ClassReads classes) {
        this.reads = reads;
        this.classes = classes;
    }

    /** A student in a class. */
    record Student(PartitionedKey of, Membership membership, Instant joinedAt) {}

    /** A stay of a student in a class. */
    record Stay(
            PartitionedKey of,
            SchoolClass schoolClass,
            Instant joinedAt,
            @Nullable Instant leftAt) {}

    /** A page of each class's students, in one statement. */
    Uni<Map<PartitionedKey, Page<Student>>> listOf(Collection<SchoolClass> classes, PageRequest page, Viewer viewer) {
        var keys = classes.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), one.key()))
                .distinct()
                .toList();
        var parameters = wanted(MemberVisibility.parameters(viewer), keys);
        return reads.list(OF_CLASSES.text(page), OF_CLASSES.parameters(page, parameters), StudentReads::student)
                .map(rows -> pages(
                        rows,
                        keys,
                        page,
                        Student::of,
                        Comparator.comparing((Student one) -> one.membership().rosterOrder())
                                .thenComparing(one -> one.membership().key().toString()),
                        one -> List.of(
                                one.membership().rosterOrder(),
                                one.membership().key().toString())));
    }

    /**
     * A page of each student's stays in classes, in one statement.
     *
     * @param current whether those that ended are left out
     */
    Uni<Map<PartitionedKey, Page<Stay>>> listOfMembers(
            Collection<Membership> memberships, boolean current, PageRequest page, Viewer viewer) {
        var keys = memberships.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), one.key()))
                .distinct()
                .toList();
        var parameters = wanted(ClassReads.viewer(viewer), keys).addBoolean(current);
        return reads.list(OF_MEMBERS.text(page), OF_MEMBERS.parameters(page, parameters), row -> stay(row, viewer))
                .map(rows -> pages(
                        rows,
                        keys,
                        page,
                        Stay::of,
                        Comparator.comparing(Stay::joinedAt)
                                .thenComparing(one -> one.schoolClass().key().toString()),
                        one -> List.of(
                                one.joinedAt().toString(),
                                one.schoolClass().key().toString())));
    }

    /** The rows of each key in the order of the statement, which the join around it need not keep. */
    private static <T> Map<PartitionedKey, Page<T>> pages(
            List<T> rows,
            List<PartitionedKey> keys,
            PageRequest page,
            Function<T, PartitionedKey> of,
            Comparator<T> order,
            Function<T, List<String>> cursor) {
        var found = rows.stream().collect(Collectors.groupingBy(of));
        var ordered = page.backward() ? order.reversed() : order;
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> page.page(
                                found.getOrDefault(key, List.of()).stream()
                                        .sorted(ordered)
                                        .toList(),
                                cursor)));
    }

    private static Tuple wanted(Tuple parameters, List<PartitionedKey> keys) {
        return parameters
                .addValue(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
    }

    private static Student student(Row row) {
        return new Student(
                new PartitionedKey(row.getUUID("organization_id"), row.getUUID("of_class")),
                Membership.of(row),
                row.getOffsetDateTime("since").toInstant());
    }

    private Stay stay(Row row, Viewer viewer) {
        OffsetDateTime leftAt = row.getOffsetDateTime("left_at");
        return new Stay(
                new PartitionedKey(row.getUUID("organization_id"), row.getUUID("of_member")),
                classes.schoolClass(row, viewer),
                row.getOffsetDateTime("since").toInstant(),
                leftAt == null ? null : leftAt.toInstant());
    }
}
