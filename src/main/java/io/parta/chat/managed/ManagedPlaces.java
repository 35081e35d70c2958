package io.parta.chat.managed;

/**
 * Who belongs to an organisation's managed chats and channels, as SQL: the one place that says so. A statement begins with {@link #WITH}
 * and takes {@code :organization}. Roles that wait open nothing (RO-7), and who has no account is in no chat (RO-8).
 */
final class ManagedPlaces {

    /**
     * <ul>
     *   <li>{@code school}: the organisation's kind and whether it is verified;
     *   <li>{@code living}: its members with an account;
     *   <li>{@code taught}: its classes that are taught;
     *   <li>{@code wanted (kind, lineage_id, person_id, moderates)}: who belongs where;
     *   <li>{@code managed}: the chats that there are; {@code lives} is false once the class has ended, {@code open} true of a
     *       channel that anybody may subscribe to. A channel is of the kind CHANNEL and stands for itself.
     * </ul>
     */
    static final String WITH = """
            WITH school AS (
              SELECT o.id, o.kind = 'KINDERGARTEN' AS kindergarten, o.state = 'VERIFIED' AS verified
              FROM organization o WHERE o.id = :organization),
            living AS (
              SELECT m.id, m.person_id, m.administrator_since IS NOT NULL AS administers FROM membership m
              WHERE m.organization_id = :organization AND m.ended_at IS NULL AND m.person_id IS NOT NULL),
            adult AS (
              SELECT DISTINCT l.id, l.person_id, l.administers FROM living l
              JOIN membership_role r ON r.organization_id = :organization AND r.membership_id = l.id
              WHERE r.role IN ('STAFF', 'TEACHER') AND r.state = 'CONFIRMED'),
            taught AS (
              SELECT c.id, c.lineage_id, c.name FROM school_class c
              WHERE c.organization_id = :organization AND c.state = 'ACTIVE'),
            channel AS (
              SELECT h.chat_id, h.audience, h.visibility = 'PUBLIC' AS open FROM chat_channel h
              JOIN chat c ON c.id = h.chat_id AND c.state <> 'DELETED' WHERE h.organization_id = :organization),
            student AS (
              SELECT DISTINCT t.lineage_id, s.membership_id AS id FROM taught t
              JOIN class_student s ON s.organization_id = :organization AND s.class_id = t.id AND s.ended_at IS NULL
              JOIN membership_role r ON r.organization_id = :organization AND r.membership_id = s.membership_id
              WHERE r.role = 'STUDENT' AND r.state = 'CONFIRMED'),
            place AS (
              SELECT 'STAFF' AS kind, o.id AS lineage_id, a.person_id, a.administers AS moderates
              FROM school o CROSS JOIN adult a
              UNION ALL
              SELECT k.kind, t.lineage_id, a.person_id, true FROM taught t
              JOIN class_staff s ON s.organization_id = :organization AND s.class_id = t.id
              JOIN adult a ON a.id = s.membership_id
              CROSS JOIN (VALUES ('STUDENTS'), ('GUARDIANS'), ('TEACHERS')) AS k (kind)
              UNION ALL
              SELECT 'STUDENTS', s.lineage_id, l.person_id, false FROM student s JOIN living l ON l.id = s.id
              UNION ALL
              SELECT 'GUARDIANS', s.lineage_id, l.person_id, false FROM student s
              JOIN guardianship g ON g.organization_id = :organization AND g.student_membership_id = s.id
                AND g.ended_at IS NULL AND g.state = 'CONFIRMED'
              JOIN living l ON l.id = g.guardian_membership_id
              UNION ALL
              SELECT 'CHANNEL', h.chat_id, l.person_id, false FROM channel h
              JOIN membership_role r ON r.organization_id = :organization AND r.state = 'CONFIRMED' AND r.role = ANY (h.audience)
              JOIN living l ON l.id = r.membership_id
              UNION ALL
              SELECT 'CHANNEL', h.chat_id, l.person_id, true FROM channel h JOIN living l ON l.administers),
            wanted AS (
              SELECT p.kind, p.lineage_id, p.person_id, bool_or(p.moderates) AS moderates
              FROM place p CROSS JOIN school o WHERE p.kind <> 'STUDENTS' OR NOT o.kindergarten
              GROUP BY p.kind, p.lineage_id, p.person_id),
            managed AS (
              SELECT g.chat_id, g.kind, g.lineage_id, g.class_name, g.kind = 'STAFF' OR t.id IS NOT NULL AS lives,
                false AS open
              FROM managed_chat g LEFT JOIN taught t ON t.lineage_id = g.lineage_id
              WHERE g.organization_id = :organization
              UNION ALL SELECT h.chat_id, 'CHANNEL', h.chat_id, NULL, true, h.open FROM channel h)
            """;

    /**
     * What of {@code wanted} is not so yet: people who come or have another role, and people who go, whose role is null. Who
     * left by choice stays away. A chat whose class has ended keeps whoever belongs to the organisation, a public channel everybody,
     * but none as its publisher who is not.
     */
    static final String DIFFERENCE = WITH + """
            , difference AS (
              SELECT g.chat_id, w.person_id, CASE WHEN w.moderates THEN 'ADMINISTRATOR' ELSE 'MEMBER' END AS role
              FROM wanted w JOIN managed g ON g.kind = w.kind AND g.lineage_id = w.lineage_id
              LEFT JOIN chat_member m ON m.chat_id = g.chat_id AND m.person_id = w.person_id
              WHERE m.person_id IS NULL OR (m.left_at IS NOT NULL AND NOT m.left_by_choice)
                OR (m.left_at IS NULL AND (m.role <> 'MEMBER') <> w.moderates)
              UNION ALL
              SELECT g.chat_id, m.person_id, CASE WHEN g.open THEN 'MEMBER' END
              FROM managed g JOIN chat_member m ON m.chat_id = g.chat_id AND m.left_at IS NULL
              LEFT JOIN wanted w ON w.kind = g.kind AND w.lineage_id = g.lineage_id AND w.person_id = m.person_id
              LEFT JOIN living l ON l.person_id = m.person_id
              WHERE w.person_id IS NULL
                AND CASE WHEN g.open THEN m.role <> 'MEMBER' ELSE g.lives OR l.person_id IS NULL END)
            """;

    private ManagedPlaces() {}
}
