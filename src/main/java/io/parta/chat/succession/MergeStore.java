package io.parta.chat.succession;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatState;
import io.parta.chat.forward.Forwards;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Chats of a merge, under locks that keep them and their members as they are. */
@ApplicationScoped
class MergeStore {

    /** Behind what a merge records, the organisation settles its managed chats: it runs alone there. */
    private static final String LOCK_ORGANIZATIONS = """
            SELECT cast(o.id AS text) FROM organization o
            WHERE o.id IN (SELECT c.organization_id FROM chat c WHERE c.id IN (:chats)) ORDER BY o.id FOR UPDATE OF o
            """;

    /** Likeness is that of what {@code duplicateChats} shows, among the given chats. */
    private static final String FIND =
            """
            SELECT cast(c.id AS text), coalesce(cast(c.organization_id AS text), ''), c.kind || '', c.state || '',
              coalesce(cast(c.successor_id AS text), ''), coalesce(own.role, '') || '',
              EXISTS (
                SELECT FROM chat b WHERE b.id IN (:chats) AND b.id <> c.id AND b.organization_id = c.organization_id
                  AND b.kind = 'GROUP' AND c.kind = 'GROUP' AND b.state = 'ACTIVE' AND c.state = 'ACTIVE'
                  AND (%s = %s OR (
                    least(b.member_count, c.member_count) >= %d AND %s * greatest(b.member_count, c.member_count) <= (
                      SELECT count(*) FROM chat_member x
                      JOIN chat_member y ON y.chat_id = b.id AND y.person_id = x.person_id AND y.left_at IS NULL
                      WHERE x.chat_id = c.id AND x.left_at IS NULL))))
            FROM chat c LEFT JOIN chat_member own ON own.chat_id = c.id AND own.person_id = :person AND own.left_at IS NULL
            WHERE c.id IN (:chats) AND c.state <> 'DELETED'
            """.formatted(Likeness.name("b.title"), Likeness.name("c.title"), Likeness.FEWEST, Likeness.SHARE);

    private final ChatAccess access;
    private final Forwards forwards;

    MergeStore(ChatAccess access, Forwards forwards) {
        this.access = access;
        this.forwards = forwards;
    }

    /**
     * A chat as a merge decides about it.
     *
     * @param role of who merges; null when they are not in it
     * @param alike whether another one of the given is probably the same
     */
    record Given(
            UUID key,
            @Nullable UUID organization,
            ChatKind kind,
            ChatState state,
            @Nullable UUID successor,
            boolean forwardingAllowed,
            @Nullable ChatRole role,
            boolean alike) {}

    /** The chats that exist, by their keys. */
    Uni<Map<UUID, Given>> find(UnitOfWork unit, Collection<UUID> chats, UUID person) {
        return lockOrganizations(unit, chats)
                .chain(() -> access.lockAlone(unit, chats))
                .chain(() -> {
                    Mutiny.SelectionQuery<Object[]> query = unit.session()
                            .createNativeQuery(FIND, Object[].class)
                            .setParameter("chats", chats)
                            .setParameter("person", person);
                    return query.getResultList();
                })
                .chain(rows -> forwards.listShut(own(rows)).map(shut -> rows.stream()
                        .map(row -> given(row, shut))
                        .collect(Collectors.toMap(Given::key, Function.identity()))));
    }

    private static Uni<List<String>> lockOrganizations(UnitOfWork unit, Collection<UUID> chats) {
        return unit.session()
                .createNativeQuery(LOCK_ORGANIZATIONS, String.class)
                .setParameter("chats", chats)
                .getResultList();
    }

    /** Those that who merges is in: of no other is anything asked, so that it takes no more than one that does not exist. */
    private static List<UUID> own(List<Object[]> rows) {
        return rows.stream()
                .filter(row -> !"".equals(row[5]))
                .map(row -> UUID.fromString((String) row[0]))
                .toList();
    }

    private static Given given(Object[] row, Set<UUID> shut) {
        UUID key = UUID.fromString((String) row[0]);
        String role = (String) row[5];
        return new Given(
                key,
                key(row[1]),
                ChatKind.valueOf((String) row[2]),
                ChatState.valueOf((String) row[3]),
                key(row[4]),
                !shut.contains(key),
                role.isEmpty() ? null : ChatRole.valueOf(role),
                (Boolean) row[6]);
    }

    private static @Nullable UUID key(Object text) {
        return text.equals("") ? null : UUID.fromString((String) text);
    }
}
