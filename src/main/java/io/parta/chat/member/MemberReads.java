package io.parta.chat.member;

import io.parta.chat.Chat;
import io.parta.chat.ChatRole;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projections of members, for members of the same chat. */
@ApplicationScoped
class MemberReads {

    static final String LIST = "chatMembers";

    /** As the index has it. */
    private static final String RANK = "(CASE m.role WHEN 'OWNER' THEN 0 WHEN 'ADMINISTRATOR' THEN 1 ELSE 2 END)";

    /**
     * Subscribers of a channel do not see each other: whoever publishes there sees the others who do, and where the channel is
     * closed all of the organisation's own.
     */
    private static final KeysetSql OF_CHATS = KeysetSql.of(
            """
            SELECT m.* FROM unnest($2::uuid[]) AS wanted (chat_id)
            JOIN chat_member own ON own.chat_id = wanted.chat_id AND own.person_id = $1 AND own.left_at IS NULL
            LEFT JOIN chat_channel h ON h.chat_id = wanted.chat_id
            CROSS JOIN LATERAL (
              SELECT m.chat_id, m.person_id, m.role, m.joined_at, %s AS rank FROM chat_member m
              WHERE m.chat_id = wanted.chat_id AND m.left_at IS NULL
                AND (h.chat_id IS NULL OR (own.role <> 'MEMBER' AND (h.visibility = 'CLOSED' OR m.role <> 'MEMBER')))
              /*key*/ /*page*/) m
            """.formatted(RANK),
            2,
            new KeysetSql.Column(RANK, KeysetSql.Type.INTEGER),
            new KeysetSql.Column("m.joined_at", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("m.person_id", KeysetSql.Type.UUID));

    private static final Comparator<ChatMember> IN_ORDER = Comparator.comparingInt(ChatMember::rank)
            .thenComparing(ChatMember::joinedAt)
            .thenComparing(one -> one.personKey().toString());

    private final Reads reads;

    MemberReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of each chat's members, in one statement. */
    Uni<Map<UUID, Page<ChatMember>>> listOf(Collection<Chat> chats, PageRequest page, UUID viewer) {
        var keys = chats.stream().map(Chat::key).distinct().toList();
        var parameters = Tuple.tuple().addUUID(viewer).addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(OF_CHATS.text(page), OF_CHATS.parameters(page, parameters), MemberReads::member)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(ChatMember::chatKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    private static Page<ChatMember> page(List<ChatMember> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .toList();
        return page.page(
                ordered,
                one -> List.of(
                        String.valueOf(one.rank()),
                        one.joinedAt().toString(),
                        one.personKey().toString()));
    }

    private static ChatMember member(Row row) {
        return new ChatMember(
                row.getUUID("chat_id"),
                row.getUUID("person_id"),
                row.getInteger("rank"),
                ChatRole.valueOf(row.getString("role")),
                row.getOffsetDateTime("joined_at").toInstant());
    }
}
