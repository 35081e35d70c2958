package io.parta.chat.search;

import io.parta.chat.ChatAccess;
import io.parta.chat.message.Message;
import io.parta.chat.message.MessageColumns;
import io.parta.identity.Person;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds messages by their words, of what the person may see. */
@ApplicationScoped
class SearchReads {

    static final String LIST = "messageSearch";

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * $1 person, $2 words, $3 chat, $4 author, $5 kind, $6 from, $7 to. A query without a word finds nothing. Each of the last
     * thousand chats in use is asked for its own words; by text, so that nobody reads the messages of a chat for them. What the
     * person has hidden is read once for a chat.
     */
    private static final KeysetSql FOUND = KeysetSql.descending(
            """
            WITH asked AS MATERIALIZED (
              SELECT websearch_to_tsquery('pg_catalog.russian', translate($2::text, 'Ёё', 'Ее')) AS words
            ), own AS MATERIALIZED (
              SELECT o.chat_id, o.visible, chat_query(o.chat_id, asked.words) AS query, ARRAY(
                SELECT h.sequence FROM chat_message_hidden h WHERE h.chat_id = o.chat_id AND h.person_id = $1) AS hidden
              FROM asked JOIN chat_member o ON numnode(asked.words) > 0
              JOIN chat_counter k ON k.chat_id = o.chat_id JOIN chat h ON h.id = o.chat_id AND h.state <> 'DELETED'
              WHERE o.person_id = $1 AND o.left_at IS NULL AND ($3::uuid IS NULL OR o.chat_id = $3)
              ORDER BY k.active_at DESC LIMIT 1000
            )
            SELECT c.* FROM own CROSS JOIN LATERAL (
              SELECT %s FROM chat_message c
              WHERE chat_words(c.chat_id, c.text) @@ own.query AND c.text IS NOT NULL AND c.chat_id::text = own.chat_id::text
                AND own.visible @> c.sequence AND c.deleted_at IS NULL
                AND (c.expires_at IS NULL OR c.expires_at > clock_timestamp())
                AND ($4::uuid IS NULL OR (c.author_id = $4 AND NOT c.published)) AND ($5::text IS NULL OR c.kind = $5)
                AND ($6::timestamptz IS NULL OR c.sent_at >= $6) AND ($7::timestamptz IS NULL OR c.sent_at < $7)
                AND c.sequence <> ALL (own.hidden)
                /*key*/ /*page*/) c /*page*/
            """.formatted(MessageColumns.WHOLE.sql()),
            7,
            new KeysetSql.Column("c.sent_at", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("c.chat_id", KeysetSql.Type.UUID),
            new KeysetSql.Column("c.sequence", KeysetSql.Type.INTEGER));

    private final Reads reads;
    private final Clock clock;

    SearchReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** A page of what is found, the latest first. */
    Uni<Page<Message>> find(String words, MessageSearchFilter filter, PageRequest page, UUID person) {
        String chat = filter.chatId();
        String author = filter.authorId();
        var kind = filter.kind();
        var parameters = Tuple.tuple()
                .addUUID(person)
                .addString(words)
                .addUUID(chat == null ? null : ChatAccess.key(chat))
                .addUUID(
                        author == null
                                ? null
                                : TypeId.decode(Person.PREFIX, author).orElse(NOBODY))
                .addString(kind == null ? null : kind.name())
                .addOffsetDateTime(time(filter.from()))
                .addOffsetDateTime(time(filter.to()));
        return reads.search(
                        FOUND.text(page),
                        FOUND.parameters(page, parameters),
                        row -> MessageColumns.WHOLE.message(row, clock.instant()))
                .map(rows -> page.page(rows, SearchReads::key));
    }

    private static List<String> key(Message message) {
        return List.of(message.sentAt().toString(), message.chatKey().toString(), String.valueOf(message.sequence()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
