package io.parta.chat.managed;

import io.parta.chat.ChatEventType;
import io.parta.chat.ChatKind;
import io.parta.organization.OrganizationKind;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Managed chats inside a command: statements for all chats and people of an organisation at once. */
@ApplicationScoped
class ManagedChatStore {

    /**
     * Chats that are to be made, opened, closed or named anew. One is made with its second member, that of the students with
     * a student and an adult.
     */
    private static final String CHANGES = ManagedPlaces.WITH + """
            SELECT coalesce(w.kind, g.kind) || '', cast(coalesce(w.lineage_id, g.lineage_id) AS text),
              coalesce(t.name, g.class_name) || '', cast(should.be_open AS text), cast(g.chat_id AS text), g.class_name || '',
              cast(coalesce(g.state = 'ACTIVE', false) AS text), o.kind || ''
            FROM (
              SELECT w.kind, w.lineage_id, count(*) AS people, bool_or(NOT w.moderates) AS guards,
                bool_or(w.moderates AND NOT coalesce(m.left_by_choice, false)) AS guarded
              FROM wanted w LEFT JOIN managed g ON g.kind = w.kind AND g.lineage_id = w.lineage_id
              LEFT JOIN chat_member m ON m.chat_id = g.chat_id AND m.person_id = w.person_id
              WHERE w.kind <> 'CHANNEL' GROUP BY w.kind, w.lineage_id) w
            FULL JOIN (SELECT g.*, c.state FROM managed g JOIN chat c ON c.id = g.chat_id WHERE g.kind <> 'CHANNEL') g
              ON g.kind = w.kind AND g.lineage_id = w.lineage_id
            LEFT JOIN taught t ON t.lineage_id = coalesce(w.lineage_id, g.lineage_id)
            JOIN organization o ON o.id = :organization
            CROSS JOIN LATERAL (
              SELECT o.state = 'VERIFIED' AND coalesce(g.lives, true)
                AND (coalesce(w.kind, g.kind) <> 'STUDENTS' OR coalesce(w.guarded, false)) AS be_open) should
            WHERE CASE WHEN g.chat_id IS NULL
              THEN should.be_open AND w.people > 1 AND (w.kind <> 'STUDENTS' OR w.guards)
              ELSE should.be_open <> (g.state = 'ACTIVE') OR t.name <> g.class_name END
            """;

    /** Chats travel as one JSON text: Hibernate's native queries know no arrays. */
    private static final String GIVEN = """
            WITH given AS (
              SELECT * FROM jsonb_to_recordset(cast(cast(:chats AS text) AS jsonb)) AS given (
                id uuid, kind text, lineage uuid, class text, title text, earlier text, open boolean))
            """;

    private static final String MAKE = GIVEN + """
            , made AS (
              INSERT INTO chat (id, kind, organization_id, title)
              SELECT id, 'MANAGED', :organization, title FROM given),
            numbered AS (INSERT INTO chat_counter (chat_id) SELECT id FROM given)
            INSERT INTO managed_chat (organization_id, kind, lineage_id, chat_id, class_name)
            SELECT :organization, kind, lineage, id, class FROM given
            """;

    /** A title that the staff have set stays. */
    private static final String CHANGE = GIVEN + """
            , named AS (
              UPDATE managed_chat g SET class_name = given.class FROM given
              WHERE g.organization_id = :organization AND g.chat_id = given.id AND g.class_name <> given.class)
            UPDATE chat c SET state = CASE WHEN given.open THEN 'ACTIVE' ELSE 'CLOSED' END,
              title = CASE c.title WHEN given.earlier THEN given.title ELSE c.title END,
              updated_at = now(), version = c.version + 1
            FROM given WHERE c.id = given.id
            """;

    private static final String COUNTERS = GIVEN + """
            UPDATE chat_counter k SET open = given.open FROM given WHERE k.chat_id = given.id
            """;

    private static final String LOCK = ManagedPlaces.DIFFERENCE + """
            SELECT cast(c.id AS text) FROM chat c WHERE c.id IN (SELECT chat_id FROM difference)
            ORDER BY c.id FOR UPDATE
            """;

    /**
     * Whoever comes or goes does so as {@link io.parta.chat.ChatMembers} has it, for one chat and by hand: what one may see,
     * what is unread, and the number of members.
     */
    private static final String SETTLE = ManagedPlaces.DIFFERENCE + """
            , gone AS (
              UPDATE chat_member m
              SET left_at = now(), role = 'MEMBER', visible = m.visible * int4multirange(int4range(1, k.sequence + 1))
              FROM difference d JOIN chat_counter k ON k.chat_id = d.chat_id
              WHERE d.role IS NULL AND m.chat_id = d.chat_id AND m.person_id = d.person_id AND m.left_at IS NULL
              RETURNING m.chat_id, m.person_id),
            changed AS (
              UPDATE chat_member m SET role = d.role FROM difference d
              WHERE d.role IS NOT NULL AND m.chat_id = d.chat_id AND m.person_id = d.person_id AND m.left_at IS NULL
              RETURNING m.chat_id, m.person_id),
            come AS (
              INSERT INTO chat_member (chat_id, person_id, role, joined_at, visible, read_sequence)
              SELECT d.chat_id, d.person_id, d.role, statement_timestamp(), int4multirange(int4range(CASE
                       WHEN d.role = 'MEMBER' AND h.chat_id IS NOT NULL THEN h.shown_from
                       WHEN c.history = 'ALL' THEN 1 ELSE k.sequence + 1 END, NULL)), k.sequence
              FROM difference d JOIN chat c ON c.id = d.chat_id JOIN chat_counter k ON k.chat_id = d.chat_id
              LEFT JOIN chat_channel h ON h.chat_id = d.chat_id
              LEFT JOIN chat_member here ON here.chat_id = d.chat_id AND here.person_id = d.person_id AND here.left_at IS NULL
              WHERE d.role IS NOT NULL AND here.person_id IS NULL
              ON CONFLICT (chat_id, person_id) DO UPDATE
              SET role = excluded.role, joined_at = excluded.joined_at, left_at = NULL, returned = true,
                  visible = chat_member.visible + int4multirange(int4range(excluded.read_sequence + 1, NULL)),
                  read_sequence = excluded.read_sequence, marked_unread = false, muted_until = NULL, archived_sequence = NULL
              WHERE chat_member.left_at IS NOT NULL AND NOT chat_member.left_by_choice
              RETURNING chat_id, person_id),
            counted AS (
              UPDATE chat c SET member_count = c.member_count + n.number FROM (
                SELECT chat_id, cast(sum(number) AS integer) AS number FROM (
                  SELECT chat_id, 1 AS number FROM come UNION ALL SELECT chat_id, -1 FROM gone) one GROUP BY chat_id) n
              WHERE c.id = n.chat_id)
            SELECT s.event || '', cast(s.chat_id AS text), cast(s.person_id AS text), c.kind || '' FROM (
              SELECT 'MEMBERS_REMOVED' AS event, chat_id, person_id FROM gone
              UNION ALL SELECT 'MEMBER_ROLE_CHANGED', chat_id, person_id FROM changed
              UNION ALL SELECT 'MEMBERS_ADDED', chat_id, person_id FROM come) s JOIN chat c ON c.id = s.chat_id
            """;

    private static final String LAST_ADULT = """
            SELECT cast(g.chat_id AS text) FROM managed_chat g JOIN chat c ON c.id = g.chat_id AND c.state = 'ACTIVE'
            WHERE g.chat_id = :chat AND g.kind = 'STUDENTS' AND NOT EXISTS (
              SELECT FROM chat_member m WHERE m.chat_id = g.chat_id AND m.left_at IS NULL AND m.role <> 'MEMBER'
              AND m.person_id <> :person)
            """;

    private static final String CLOSE =
            "UPDATE chat SET state = 'CLOSED', updated_at = now(), version = version + 1 WHERE id = :chat";

    private static final String SHUT = "UPDATE chat_counter SET open = false WHERE chat_id = :chat";

    private static final String FORGET = """
            UPDATE chat_member m SET left_by_choice = false FROM (
              SELECT organization_id, chat_id FROM managed_chat UNION ALL SELECT organization_id, chat_id FROM chat_channel) g
            WHERE g.organization_id = :organization AND m.chat_id = g.chat_id AND m.person_id = :person AND m.left_by_choice
            """;

    /** A chat as it is to be; new when it has no key yet. */
    record Change(
            @Nullable UUID chat,
            ManagedChatKind kind,
            UUID lineage,
            @Nullable String className,
            @Nullable String earlierName,
            boolean open,
            boolean wasOpen,
            OrganizationKind organization) {

        JsonObject given(UUID key) {
            var json = new JsonObject()
                    .put("id", key.toString())
                    .put("kind", kind.name())
                    .put("lineage", lineage.toString())
                    .put("open", open)
                    .put("class", className)
                    .put("title", kind.title(organization, String.valueOf(className)));
            return earlierName == null ? json : json.put("earlier", kind.title(organization, earlierName));
        }
    }

    /** Somebody who has come, gone or got another role; named as the event. */
    record Step(ChatEventType event, UUID chat, ChatKind kind, UUID person) {}

    Uni<List<Change>> listChanges(UnitOfWork unit, UUID organization) {
        return of(unit.session().createNativeQuery(CHANGES, Object[].class), organization)
                .map(rows -> rows.stream().map(ManagedChatStore::change).toList());
    }

    private static Change change(Object[] row) {
        String chat = (String) row[4];
        return new Change(
                chat == null ? null : UUID.fromString(chat),
                ManagedChatKind.valueOf((String) row[0]),
                UUID.fromString((String) row[1]),
                (String) row[2],
                (String) row[5],
                Boolean.parseBoolean((String) row[3]),
                Boolean.parseBoolean((String) row[6]),
                OrganizationKind.valueOf((String) row[7]));
    }

    Uni<Void> make(UnitOfWork unit, UUID organization, Collection<JsonObject> chats) {
        return run(unit.session().createNativeQuery(MAKE).setParameter("organization", organization), chats);
    }

    /** Under the chats' locks, then under their counters': whoever waits to send learns that it is over. */
    Uni<Void> change(UnitOfWork unit, UUID organization, Collection<JsonObject> chats) {
        return run(unit.session().createNativeQuery(CHANGE).setParameter("organization", organization), chats)
                .chain(() -> run(unit.session().createNativeQuery(COUNTERS), chats));
    }

    /** Locks the chats whose members are not those that they should be; answers whether there is one. */
    Uni<Boolean> lockUnequal(UnitOfWork unit, UUID organization) {
        return of(unit.session().createNativeQuery(LOCK, String.class), organization)
                .map(chats -> !chats.isEmpty());
    }

    Uni<List<Step>> settle(UnitOfWork unit, UUID organization) {
        return of(unit.session().createNativeQuery(SETTLE, Object[].class), organization)
                .map(rows -> rows.stream()
                        .map(row -> new Step(
                                ChatEventType.valueOf((String) row[0]),
                                UUID.fromString((String) row[1]),
                                ChatKind.valueOf((String) row[3]),
                                UUID.fromString((String) row[2])))
                        .toList());
    }

    /** Whether the chat is one of students that has no other adult than this person. */
    Uni<Boolean> isLastAdult(UnitOfWork unit, UUID chat, UUID person) {
        return unit.session()
                .createNativeQuery(LAST_ADULT, String.class)
                .setParameter("chat", chat)
                .setParameter("person", person)
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /** Closes a chat that the command has locked. */
    Uni<Void> close(UnitOfWork unit, UUID chat) {
        return unit.session()
                .createNativeQuery(CLOSE)
                .setParameter("chat", chat)
                .executeUpdate()
                .chain(() -> unit.session()
                        .createNativeQuery(SHUT)
                        .setParameter("chat", chat)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets that somebody left the chats of an organisation by choice; answers how many. */
    Uni<Integer> forgetLeaving(UnitOfWork unit, UUID organization, UUID person) {
        return unit.session()
                .createNativeQuery(FORGET)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .executeUpdate();
    }

    private static <T> Uni<List<T>> of(Mutiny.SelectionQuery<T> query, UUID organization) {
        return query.setParameter("organization", organization).getResultList();
    }

    private static <T> Uni<Void> run(Mutiny.Query<T> query, Collection<JsonObject> chats) {
        return query.setParameter("chats", new JsonArray(List.copyOf(chats)).encode())
                .executeUpdate()
                .replaceWithVoid();
    }
}
