package io.parta.chat.receipt;

import io.parta.chat.message.Message;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.membership.CountedRole;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom messages are for, and which of them have read or acknowledged them: for the author of a message and for whoever moderates
 * its chat, of study chats and managed ones. For others, and of other chats, there is nothing.
 */
@ApplicationScoped
public class Audience {

    /**
     * The messages {@code w} of $2 and $3 that the viewer $1 may know this of. Members of the chats stand beside them as
     * {@code m}, and are asked {@link #FOR_WHOM}.
     */
    private static final String WANTED = """
            WITH w AS MATERIALIZED (
              SELECT DISTINCT x.chat_id, x.sequence, x.author_id, x.sent_at, c.organization_id
              FROM unnest($2::uuid[], $3::integer[]) AS given (chat_id, sequence)
              JOIN chat c ON c.id = given.chat_id AND c.kind IN ('GROUP', 'MANAGED') AND c.state <> 'DELETED'
              JOIN chat_member own ON own.chat_id = c.id AND own.person_id = $1 AND own.left_at IS NULL
              JOIN chat_message x ON x.chat_id = c.id AND x.sequence = given.sequence AND x.deleted_at IS NULL
              %s
              WHERE (x.author_id = $1 OR own.role <> 'MEMBER') AND own.visible @> x.sequence)
            """;

    private static final String FOR_WHOM = "m.chat_id = w.chat_id AND m.left_at IS NULL AND m.person_id <> w.author_id"
            + " AND m.visible @> w.sequence AND (m.joined_at <= w.sent_at%s)";

    private static final String ACKNOWLEDGEMENT = " FROM chat_acknowledgement a WHERE a.chat_id = w.chat_id"
            + " AND a.sequence = w.sequence AND a.person_id = m.person_id)";

    /** What of a message one may have done. */
    public enum Receipt {
        READ("", "m.read_sequence >= w.sequence", "", "null::timestamptz"),

        /** A newcomer need not; who did is counted. */
        ACKNOWLEDGED(
                "JOIN chat_must_read r ON r.chat_id = x.chat_id AND r.sequence = x.sequence",
                "EXISTS (SELECT" + ACKNOWLEDGEMENT,
                " OR EXISTS (SELECT" + ACKNOWLEDGEMENT,
                "(SELECT a.acknowledged_at" + ACKNOWLEDGEMENT);

        private final String counts;
        private final KeysetSql list;

        Receipt(String only, String done, String forWhom, String at) {
            String wanted = WANTED.formatted(only);
            String whom = FOR_WHOM.formatted(forWhom);
            counts = wanted + ", member AS MATERIALIZED ("
                    + " SELECT m.*, " + CountedRole.OF.formatted("of.organization_id", "m.person_id") + " AS counted"
                    + " FROM (SELECT DISTINCT chat_id, organization_id FROM w) of"
                    + " JOIN chat_member m ON m.chat_id = of.chat_id AND m.left_at IS NULL)"
                    + " SELECT w.chat_id, w.sequence, m.counted AS role, count(m.person_id)::integer AS total,"
                    + " (count(*) FILTER (WHERE m.person_id IS NOT NULL AND " + done + "))::integer AS number"
                    + " FROM w LEFT JOIN member m ON " + whom + " GROUP BY w.chat_id, w.sequence, m.counted";
            list = KeysetSql.of(
                    wanted + "SELECT w.chat_id, w.sequence, one.* FROM w LEFT JOIN LATERAL ("
                            + " SELECT m.person_id, " + at + " AS done_at FROM chat_member m WHERE " + whom + " AND ("
                            + done + ") = $4 AND ($5::text IS NULL OR $5 = "
                            + CountedRole.OF.formatted("w.organization_id", "m.person_id")
                            + ") /*key*/ /*page*/) one ON true",
                    5,
                    new KeysetSql.Column("m.person_id", KeysetSql.Type.UUID));
        }
    }

    /**
     * Somebody whom a message is for.
     *
     * @param at when they acknowledged it; null when they have not, and of reading, which has no time
     */
    public record Recipient(Person person, @Nullable Instant at) {}

    private static final Comparator<MessageRoleCount> IN_ORDER = Comparator.comparingInt(
            one -> one.role() == null ? Integer.MAX_VALUE : one.role().ordinal());

    private final Reads reads;
    private final Persons persons;

    Audience(Reads reads, Persons persons) {
        this.reads = reads;
        this.persons = persons;
    }

    /** By role how many have, of each message that the viewer may know it of, in one statement. */
    public Uni<Map<SequencedKey, List<MessageRoleCount>>> count(
            Receipt receipt, Collection<Message> messages, UUID viewer) {
        return reads.list(receipt.counts, keys(messages, viewer), row -> Map.entry(key(row), count(row)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                        Audience::inOrder))));
    }

    /** A message for nobody has one row of nobody. */
    private static List<MessageRoleCount> inOrder(List<MessageRoleCount> counts) {
        return counts.stream()
                .filter(one -> one.totalCount() > 0)
                .sorted(IN_ORDER)
                .toList();
    }

    private static MessageRoleCount count(Row row) {
        String role = row.getString("role");
        return new MessageRoleCount(
                role == null ? null : OrganizationRole.valueOf(role),
                row.getInteger("number"),
                row.getInteger("total"));
    }

    /**
     * A page of those who have, or have not, of each message that the viewer may know it of: one statement, and one for the people.
     *
     * @param role only those who count in it; null for all
     */
    public Uni<Map<SequencedKey, Page<Recipient>>> list(
            Receipt receipt,
            boolean done,
            @Nullable OrganizationRole role,
            Collection<Message> messages,
            PageRequest page,
            UUID viewer) {
        var parameters = keys(messages, viewer).addBoolean(done).addString(role == null ? null : role.name());
        return reads.list(
                        receipt.list.text(page),
                        receipt.list.parameters(page, parameters),
                        row -> Map.entry(key(row), found(row)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.collectingAndThen(
                                        Collectors.flatMapping(row -> row.getValue().stream(), Collectors.toList()),
                                        found -> page.page(
                                                found, one -> List.of(one.key().toString()))))))
                .chain(this::withPeople);
    }

    private record Found(UUID key, @Nullable Instant at) {}

    /** A message with nobody to list has one row of nobody. */
    private static Optional<Found> found(Row row) {
        return Optional.ofNullable(row.getUUID("person_id"))
                .map(person -> new Found(person, Times.instant(row, "done_at")));
    }

    /** Who is erased is left out with their cursor. */
    private Uni<Map<SequencedKey, Page<Recipient>>> withPeople(Map<SequencedKey, Page<Found>> pages) {
        var keys = pages.values().stream()
                .flatMap(page -> page.items().stream())
                .map(Found::key)
                .toList();
        return persons.listByKeys(keys).map(people -> pages.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                        .present(found -> Optional.ofNullable(people.get(found.key()))
                                .map(person -> new Recipient(person, found.at()))))));
    }

    private static SequencedKey key(Row row) {
        return new SequencedKey(row.getUUID("chat_id"), row.getInteger("sequence"));
    }

    /** What is gone is for nobody, even before it is cleared. */
    private static Tuple keys(Collection<Message> messages, UUID viewer) {
        var there =
                messages.stream().filter(message -> message.deletedAt() == null).toList();
        return Tuple.tuple()
                .addUUID(viewer)
                .addArrayOfUUID(there.stream().map(Message::chatKey).toArray(UUID[]::new))
                .addArrayOfInteger(there.stream().map(Message::sequence).toArray(Integer[]::new));
    }
}
