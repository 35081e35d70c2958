package io.parta.chat.poll;

import io.parta.chat.message.Message;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Projections of polls, of messages that were read already. */
@ApplicationScoped
class PollReads {

    static final String VOTERS = "pollVoters";

    private static final String BY_MESSAGES = """
            SELECT p.*, (SELECT jsonb_object_agg(n.option, n.number) FROM chat_poll_count n
              WHERE n.chat_id = p.chat_id AND n.sequence = p.sequence) AS counts
            FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::integer[]) AS given (chat_id, sequence)) wanted
            JOIN chat_poll p ON p.chat_id = wanted.chat_id AND p.sequence = wanted.sequence
            """;

    private static final String OWN_VOTES = """
            SELECT v.chat_id, v.sequence, v.options
            FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::integer[]) AS given (chat_id, sequence)) wanted
            JOIN chat_poll_vote v ON v.chat_id = wanted.chat_id AND v.sequence = wanted.sequence AND v.person_id = $3
            """;

    /** Of an anonymous poll there are none. */
    private static final KeysetSql VOTERS_OF_OPTIONS =
            KeysetSql.of("""
            SELECT v.*, wanted.option FROM unnest($1::uuid[], $2::integer[], $3::integer[]) AS wanted (chat_id, sequence, option)
            JOIN chat_poll p ON p.chat_id = wanted.chat_id AND p.sequence = wanted.sequence AND NOT p.anonymous
            CROSS JOIN LATERAL (
              SELECT v.chat_id, v.sequence, v.person_id FROM chat_poll_vote v
              WHERE v.chat_id = wanted.chat_id AND v.sequence = wanted.sequence AND wanted.option = ANY (v.options)
              /*key*/ /*page*/) v
            """, 3, new KeysetSql.Column("v.person_id", KeysetSql.Type.UUID));

    private final Reads reads;
    private final Clock clock;

    PollReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Which option of which poll. */
    record Choice(SequencedKey poll, int option) {}

    /** The polls that the messages show, by their own keys, in one statement. */
    Uni<Map<SequencedKey, Poll>> listOf(Collection<Message> messages) {
        return reads.list(
                        BY_MESSAGES,
                        keys(messages.stream().map(Message::contentKey).toList()),
                        this::poll)
                .map(found -> found.stream().collect(Collectors.toMap(Poll::key, Function.identity())));
    }

    /** What the person has chosen in each poll; absent where they have not voted. */
    Uni<Map<SequencedKey, List<Integer>>> votesOf(UUID person, Collection<Poll> polls) {
        var parameters = keys(polls.stream().map(Poll::key).toList()).addUUID(person);
        return reads.list(OWN_VOTES, parameters, row -> Map.entry(key(row), List.of(row.getArrayOfIntegers("options"))))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A page of the people who have chosen each option, in one statement. */
    Uni<Map<Choice, Page<UUID>>> listVoters(Collection<PollOption> options, PageRequest page) {
        var choices = options.stream()
                .map(one -> new Choice(one.poll(), one.number()))
                .distinct()
                .toList();
        var parameters = keys(choices.stream().map(Choice::poll).toList())
                .addArrayOfInteger(choices.stream().map(Choice::option).toArray(Integer[]::new));
        return reads.list(
                        VOTERS_OF_OPTIONS.text(page),
                        VOTERS_OF_OPTIONS.parameters(page, parameters),
                        row -> Map.entry(new Choice(key(row), row.getInteger("option")), row.getUUID("person_id")))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))))
                .map(rows -> choices.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                one -> page.page(
                                        rows.getOrDefault(one, List.of()), person -> List.of(person.toString())))));
    }

    private Poll poll(Row row) {
        var key = key(row);
        var counts = row.getJson("counts") instanceof JsonObject some ? some : new JsonObject();
        boolean anonymous = row.getBoolean("anonymous");
        String[] texts = row.getArrayOfStrings("options");
        Instant closesAt = Times.instant(row, "closes_at");
        Instant closedAt = Times.instant(row, "closed_at");
        if (closedAt == null && closesAt != null && !closesAt.isAfter(clock.instant())) {
            closedAt = closesAt;
        }
        return new Poll(
                key,
                row.getInteger("right_option"),
                row.getBoolean("multiple"),
                anonymous,
                row.getInteger("right_option") != null,
                row.getBoolean("changeable"),
                closesAt,
                closedAt,
                counts.getInteger("0", 0),
                IntStream.rangeClosed(1, texts.length)
                        .mapToObj(number -> new PollOption(
                                key,
                                number,
                                anonymous,
                                String.valueOf(number),
                                texts[number - 1],
                                counts.getInteger(String.valueOf(number), 0)))
                        .toList());
    }

    private static SequencedKey key(Row row) {
        return new SequencedKey(row.getUUID("chat_id"), row.getInteger("sequence"));
    }

    private static Tuple keys(Collection<SequencedKey> keys) {
        return Tuple.tuple()
                .addArrayOfUUID(keys.stream().map(SequencedKey::partition).toArray(UUID[]::new))
                .addArrayOfInteger(
                        keys.stream().map(key -> (int) key.sequence()).toArray(Integer[]::new));
    }
}
