package io.parta.chat.waiting;

import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projections of waiting invitations, for the owner and administrators of their chats. */
@ApplicationScoped
class WaitingReads {

    static final String LIST = "chatWaitingInvitations";

    /** $1 is the viewer, $2 now. */
    private static final KeysetSql OF_CHATS =
            KeysetSql.of("""
            SELECT w.* FROM unnest($3::uuid[]) AS wanted (chat_id)
            JOIN chat_member own ON own.chat_id = wanted.chat_id AND own.person_id = $1 AND own.left_at IS NULL
              AND own.role <> 'MEMBER'
            CROSS JOIN LATERAL (
              SELECT w.chat_id, w.organization_id, w.membership_id, w.invited_by, w.created_at, w.expires_at
              FROM chat_waiting w WHERE w.chat_id = wanted.chat_id AND w.expires_at > $2 /*key*/ /*page*/) w
            """, 3, new KeysetSql.Column("w.membership_id", KeysetSql.Type.UUID));

    private static final Comparator<ChatWaitingInvitation> IN_ORDER =
            Comparator.comparing(one -> one.membershipKey().toString());

    private final Reads reads;
    private final Clock clock;

    WaitingReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** A page of each chat's waiting invitations, in one statement; none of a chat that the person does not moderate. */
    Uni<Map<UUID, Page<ChatWaitingInvitation>>> listOf(Collection<UUID> chats, PageRequest page, UUID person) {
        var keys = chats.stream().distinct().toList();
        var parameters = Tuple.tuple()
                .addUUID(person)
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(OF_CHATS.text(page), OF_CHATS.parameters(page, parameters), WaitingReads::invitation)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(ChatWaitingInvitation::chatKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    private static Page<ChatWaitingInvitation> page(List<ChatWaitingInvitation> rows, PageRequest page) {
        var order = page.backward() ? IN_ORDER.reversed() : IN_ORDER;
        return page.page(
                rows.stream().sorted(order).toList(),
                one -> List.of(one.membershipKey().toString()));
    }

    private static ChatWaitingInvitation invitation(Row row) {
        return new ChatWaitingInvitation(
                row.getUUID("chat_id"),
                row.getUUID("organization_id"),
                row.getUUID("membership_id"),
                row.getUUID("invited_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }
}
