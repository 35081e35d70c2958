package io.parta.chat.succession;

import io.parta.chat.succession.LikeGroups.Group;
import io.parta.chat.succession.LikeGroups.Pair;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Study chats of an organisation that are probably the same, as far as the viewer may know of them: whoever administers the
 * organisation of all, others of those they are in (docs/decisions/0167).
 */
@ApplicationScoped
class DuplicateReads {

    static final String LIST = "duplicateChats";

    /** Chats of a group that are shown. */
    private static final int MOST_SHOWN = 20;

    /** The latest chats of an organisation that are compared. */
    private static final int MOST_COMPARED = 5_000;

    /** Chats of {@code c}; $1 is the organisation, $2 the viewer's person. */
    private static final String KNOWN = """
             c.organization_id = $1 AND c.kind = 'GROUP' AND c.state = 'ACTIVE' AND (
              EXISTS (
                SELECT FROM membership a WHERE a.organization_id = $1 AND a.person_id = $2
                AND a.administrator_since IS NOT NULL AND a.ended_at IS NULL)
              OR EXISTS (
                SELECT FROM chat_member o WHERE o.chat_id = c.id AND o.person_id = $2 AND o.left_at IS NULL))
            """;

    /**
     * Pairs, in work that grows with the number of members and not with that of pairs. Equal titles and equal sets of members
     * are pairs with the first of them. Of sets that differ, two that have four fifths in common have one of their rarest
     * members in common, so that each is compared only with the next ten that have such a member too.
     */
    static final String PAIRS = """
            WITH mine AS MATERIALIZED (
              SELECT c.id, %s AS name FROM chat c WHERE %s ORDER BY c.id DESC LIMIT %d
            ), sets AS MATERIALIZED (
              SELECT m.chat_id, array_agg(m.person_id ORDER BY m.person_id) AS people, count(*)::integer AS number
              FROM mine JOIN chat_member m ON m.chat_id = mine.id AND m.left_at IS NULL
              GROUP BY m.chat_id HAVING count(*) >= %d
            ), equal AS MATERIALIZED (
              SELECT first_value(chat_id) OVER (PARTITION BY people ORDER BY chat_id) AS one, chat_id AS other, people, number
              FROM sets
            ), member AS MATERIALIZED (
              SELECT e.one AS chat_id, e.number, person FROM equal e, unnest(e.people) AS person WHERE e.one = e.other
            ), fame AS (
              SELECT person, count(*) AS chats FROM member GROUP BY person
            ), rare AS (
              SELECT chat_id, number, person,
                row_number() OVER (PARTITION BY chat_id ORDER BY fame.chats, person) AS place
              FROM member JOIN fame USING (person)
            ), near AS (
              SELECT DISTINCT chat_id AS one, other, ceil(other_number * %s) AS needed
              FROM (
                SELECT chat_id, number, array_agg(chat_id) OVER next AS others, array_agg(number) OVER next AS numbers
                FROM rare WHERE place <= number - ceil(number * %s) + 1
                WINDOW next AS (PARTITION BY person ORDER BY number, chat_id ROWS BETWEEN 1 FOLLOWING AND 10 FOLLOWING)
              ) listed CROSS JOIN LATERAL unnest(others, numbers) AS neighbour (other, other_number)
              WHERE number >= ceil(other_number * %s)
            )
            SELECT one, other, true AS by_title FROM (
              SELECT first_value(id) OVER (PARTITION BY name ORDER BY id) AS one, id AS other FROM mine WHERE name IS NOT NULL
            ) titled WHERE one <> other
            UNION ALL SELECT one, other, false FROM equal WHERE one <> other
            UNION ALL SELECT one, other, false FROM near WHERE needed <= (
              SELECT count(*) FROM chat_member x
              JOIN chat_member y ON y.chat_id = near.other AND y.person_id = x.person_id AND y.left_at IS NULL
              WHERE x.chat_id = near.one AND x.left_at IS NULL)
            """.formatted(
                    Likeness.name("c.title"),
                    KNOWN,
                    MOST_COMPARED,
                    Likeness.FEWEST,
                    Likeness.SHARE,
                    Likeness.SHARE,
                    Likeness.SHARE);

    private static final String DETAILS = """
            SELECT c.id, c.title, c.member_count, c.created_at, k.sequence, k.active_at, o.person_id AS owner
            FROM chat c JOIN chat_counter k ON k.chat_id = c.id
            LEFT JOIN chat_member o ON o.chat_id = c.id AND o.role = 'OWNER' AND o.left_at IS NULL
            WHERE c.id = ANY($3::uuid[]) AND
            """ + KNOWN;

    private final Reads reads;

    DuplicateReads(Reads reads) {
        this.reads = reads;
    }

    Uni<Page<ChatDuplicates>> list(UUID organization, PageRequest page, Viewer viewer) {
        return reads.list(
                        PAIRS,
                        own(organization, viewer),
                        row -> new Pair(row.getUUID("one"), row.getUUID("other"), row.getBoolean("by_title")))
                .map(pairs -> page(LikeGroups.of(pairs), page))
                .chain(groups -> details(organization, groups, viewer)
                        .map(chats -> page.page(
                                groups.stream()
                                        .map(group -> duplicates(group, chats))
                                        .toList(),
                                one -> List.of(one.key().toString()))));
    }

    /** The groups of a page and one more, from the key outwards. */
    private static List<Group> page(List<Group> groups, PageRequest page) {
        Comparator<String> order = page.backward() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        var from = page.key();
        return groups.stream()
                .filter(group -> from == null || order.compare(group.key().toString(), from.get(0)) > 0)
                .sorted(Comparator.comparing(group -> group.key().toString(), order))
                .limit(page.limit())
                .toList();
    }

    private Uni<Map<UUID, DuplicateChat>> details(UUID organization, List<Group> groups, Viewer viewer) {
        var keys = groups.stream().flatMap(DuplicateReads::shown).toArray(UUID[]::new);
        return reads.list(DETAILS, own(organization, viewer).addArrayOfUUID(keys), DuplicateReads::chat)
                .map(chats -> chats.stream().collect(Collectors.toMap(DuplicateChat::key, Function.identity())));
    }

    private static ChatDuplicates duplicates(Group group, Map<UUID, DuplicateChat> chats) {
        return new ChatDuplicates(
                group.key(),
                group.sameTitle(),
                group.sameMembers(),
                group.members().size(),
                shown(group).map(chats::get).filter(Objects::nonNull).toList());
    }

    private static Stream<UUID> shown(Group group) {
        return group.members().stream().limit(MOST_SHOWN);
    }

    private static Tuple own(UUID organization, Viewer viewer) {
        return Tuple.tuple().addUUID(organization).addUUID(viewer.requirePersonId());
    }

    private static DuplicateChat chat(Row row) {
        return new DuplicateChat(
                row.getUUID("id"),
                row.getUUID("owner"),
                row.getString("title"),
                row.getInteger("member_count"),
                row.getInteger("sequence"),
                row.getOffsetDateTime("active_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
