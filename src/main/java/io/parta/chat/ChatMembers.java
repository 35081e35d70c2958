package io.parta.chat;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Members of a chat inside a command that holds the chat's row lock. It keeps their number and what they may see (LV-7); whom
 * to add and what to tell is the caller's matter.
 */
@ApplicationScoped
public class ChatMembers {

    /** People travel as one JSON text: Hibernate's native queries know no arrays. */
    private static final String GIVEN =
            "(SELECT cast(person AS uuid) AS id FROM jsonb_array_elements_text(cast(cast(:people AS text) AS jsonb)) AS given (person)) people";

    private static final String ALL = """
            SELECT cast(person_id AS text), role || '' FROM chat_member WHERE chat_id IN (:chats) AND left_at IS NULL
            """;

    private static final String ROLES = """
            SELECT cast(person_id AS text), role || '' FROM chat_member
            WHERE chat_id = :chat AND left_at IS NULL AND person_id IN (:people)
            """;

    /**
     * Whoever comes for the first time sees what the chat's setting says; whoever returns sees what they saw, and nothing of
     * their absence. Nothing is unread.
     */
    private static final String ADD = """
            INSERT INTO chat_member (chat_id, person_id, role, joined_at, visible, read_sequence)
            SELECT c.id, people.id, :role, statement_timestamp(),
                   int4multirange(int4range(CASE c.history WHEN 'ALL' THEN 1 ELSE k.sequence + 1 END, NULL)), k.sequence
            FROM chat c JOIN chat_counter k ON k.chat_id = c.id CROSS JOIN
            """ + GIVEN + """
             WHERE c.id = :chat
            ON CONFLICT (chat_id, person_id) DO UPDATE
            SET role = excluded.role, joined_at = excluded.joined_at, left_at = NULL, returned = true,
                visible = chat_member.visible + int4multirange(int4range(excluded.read_sequence + 1, NULL)),
                 read_sequence = excluded.read_sequence, marked_unread = false, muted_until = NULL, archived_sequence = NULL,
                 left_by_choice = false
            WHERE chat_member.left_at IS NOT NULL
            RETURNING cast(person_id AS text)
            """;

    private static final String REMOVE = """
            UPDATE chat_member m
            SET left_at = now(), left_by_choice = :choice, role = 'MEMBER', visible = m.visible * int4multirange(int4range(1, k.sequence + 1))
            FROM chat_counter k
            WHERE k.chat_id = m.chat_id AND m.chat_id = :chat AND m.left_at IS NULL AND m.person_id IN (:people)
            RETURNING cast(m.person_id AS text)
            """;

    private static final String COUNT = "UPDATE chat SET member_count = member_count + :number WHERE id = :chat";

    private static final String SET_ROLE = """
            UPDATE chat_member SET role = :role WHERE chat_id = :chat AND person_id = :person AND left_at IS NULL
            """;

    private static final String PROMOTE = """
            UPDATE chat_member SET role = 'ADMINISTRATOR'
            WHERE chat_id = :chat AND left_at IS NULL AND role = 'MEMBER' AND person_id IN (:people)
            RETURNING cast(person_id AS text)
            """;

    /** The role of a member of now. */
    public Uni<Optional<ChatRole>> roleOf(UnitOfWork unit, UUID chat, UUID person) {
        return rolesOf(unit, chat, List.of(person)).map(roles -> Optional.ofNullable(roles.get(person)));
    }

    /** The people who are members of one of the chats now, each once, with the highest of their roles. */
    public Uni<Map<UUID, ChatRole>> listOf(UnitOfWork unit, Collection<UUID> chats) {
        return unit.session()
                .createNativeQuery(ALL, Object[].class)
                .setParameter("chats", chats)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> UUID.fromString((String) row[0]),
                                row -> ChatRole.valueOf((String) row[1]),
                                (one, other) -> one.compareTo(other) < 0 ? one : other,
                                TreeMap::new)));
    }

    /** The roles of those of the people who are members now. */
    public Uni<Map<UUID, ChatRole>> rolesOf(UnitOfWork unit, UUID chat, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unit.session()
                .createNativeQuery(ROLES, Object[].class)
                .setParameter("chat", chat)
                .setParameter("people", people)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> UUID.fromString((String) row[0]), row -> ChatRole.valueOf((String) row[1]))));
    }

    /** Makes people members; answers who was none. */
    public Uni<Set<UUID>> add(UnitOfWork unit, UUID chat, Collection<UUID> people, ChatRole role) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var keys = new JsonArray();
        people.forEach(person -> keys.add(person.toString()));
        return keys(unit.session()
                        .createNativeQuery(ADD, String.class)
                        .setParameter("chat", chat)
                        .setParameter("people", keys.encode())
                        .setParameter("role", role.name()))
                .call(added -> count(unit, chat, added.size()));
    }

    /** Ends the membership of people; answers who was a member. */
    public Uni<Set<UUID>> remove(UnitOfWork unit, UUID chat, Collection<UUID> people) {
        return end(unit, chat, people, false);
    }

    /** Ends the membership of somebody who wants it so, which is remembered (JO-7); answers whether they were a member. */
    public Uni<Set<UUID>> leave(UnitOfWork unit, UUID chat, UUID person) {
        return end(unit, chat, List.of(person), true);
    }

    private static Uni<Set<UUID>> end(UnitOfWork unit, UUID chat, Collection<UUID> people, boolean choice) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return keys(unit.session()
                        .createNativeQuery(REMOVE, String.class)
                        .setParameter("chat", chat)
                        .setParameter("choice", choice)
                        .setParameter("people", people))
                .call(removed -> count(unit, chat, -removed.size()));
    }

    /** A chat has one owner: of a hand-over, the old one is set first. */
    public Uni<Void> setRole(UnitOfWork unit, UUID chat, UUID person, ChatRole role) {
        return unit.session()
                .createNativeQuery(SET_ROLE)
                .setParameter("chat", chat)
                .setParameter("person", person)
                .setParameter("role", role.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Makes administrators of those of the people who are plain members; answers whom. */
    public Uni<Set<UUID>> promote(UnitOfWork unit, UUID chat, Collection<UUID> people) {
        return people.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : keys(unit.session()
                        .createNativeQuery(PROMOTE, String.class)
                        .setParameter("chat", chat)
                        .setParameter("people", people));
    }

    private static Uni<Void> count(UnitOfWork unit, UUID chat, int number) {
        return number == 0
                ? Uni.createFrom().voidItem()
                : unit.session()
                        .createNativeQuery(COUNT)
                        .setParameter("chat", chat)
                        .setParameter("number", number)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static Uni<Set<UUID>> keys(Mutiny.SelectionQuery<String> query) {
        return query.getResultList()
                .map(rows -> rows.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }
}
