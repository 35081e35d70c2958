package io.parta.chat.managed;

import io.parta.chat.managed.WhyNotInChat.Facts;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what keeps members out of managed chats, for themselves and for whoever keeps the organisation's members. */
@ApplicationScoped
class ManagedChatReads {

    private static final String FACTS = ManagedPlaces.WITH.replace(":organization", "$1") + """
            SELECT m.person_id IS NOT NULL AS account, o.verified, t.id IS NOT NULL AS taught, o.kindergarten,
              EXISTS (SELECT FROM adult a WHERE a.id = m.id) AS adult,
              EXISTS (SELECT FROM class_staff s WHERE s.organization_id = $1 AND s.class_id = t.id
                AND s.membership_id = m.id) AS class_staff,
              EXISTS (SELECT FROM student s WHERE s.lineage_id = t.lineage_id AND s.id = m.id) AS student,
              coalesce(g.confirmed, false) AS guardian, g.confirmed IS NOT NULL AS guards,
              here.person_id IS NOT NULL AND here.left_at IS NULL AS present, coalesce(here.left_by_choice, false) AS by_choice
            FROM membership m CROSS JOIN school o
            LEFT JOIN school_class c ON c.organization_id = $1 AND c.id = $4
            LEFT JOIN taught t ON t.lineage_id = c.lineage_id
            LEFT JOIN managed chat ON chat.kind = $3 AND chat.lineage_id = CASE $3 WHEN 'STAFF' THEN o.id ELSE c.lineage_id END
            LEFT JOIN chat_member here ON here.chat_id = chat.chat_id AND here.person_id = m.person_id
            CROSS JOIN LATERAL (
              SELECT bool_or(g.state = 'CONFIRMED') AS confirmed FROM guardianship g
              JOIN student s ON s.id = g.student_membership_id AND s.lineage_id = t.lineage_id
              WHERE g.organization_id = $1 AND g.guardian_membership_id = m.id AND g.ended_at IS NULL) g
            WHERE m.organization_id = $1 AND m.id = $2 AND m.ended_at IS NULL AND ($5 OR m.person_id = $6 OR EXISTS (
              SELECT FROM membership v WHERE v.organization_id = $1 AND v.person_id = $6 AND v.ended_at IS NULL
              AND v.administrator_since IS NOT NULL))
            """;

    private final Reads reads;

    ManagedChatReads(Reads reads) {
        this.reads = reads;
    }

    /** Empty when there is no such member for the viewer. */
    Uni<Optional<WhyNotInChat>> whyNot(
            PartitionedKey member, ManagedChatKind kind, @Nullable UUID schoolClass, Viewer viewer) {
        var parameters = Tuple.tuple()
                .addUUID(member.partition())
                .addUUID(member.key())
                .addString(kind.name())
                .addUUID(schoolClass)
                .addBoolean(viewer.isOperator())
                .addUUID(viewer.requirePersonId());
        return reads.find(FACTS, parameters, row -> WhyNotInChat.of(kind, facts(row)));
    }

    private static Facts facts(Row row) {
        return new Facts(
                row.getBoolean("account"),
                row.getBoolean("verified"),
                row.getBoolean("taught"),
                row.getBoolean("kindergarten"),
                row.getBoolean("adult"),
                row.getBoolean("class_staff"),
                row.getBoolean("student"),
                row.getBoolean("guardian"),
                row.getBoolean("guards"),
                row.getBoolean("present"),
                row.getBoolean("by_choice"));
    }
}
