package io.parta.chat.link;

import io.parta.chat.Chat;
import io.parta.chat.link.LinkSql.Offer;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.Reads;
import io.parta.platform.secret.LinkToken;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of links, for whoever keeps them; and what a token leads to. */
@ApplicationScoped
class LinkReads {

    static final String LIST = "chatLinks";

    private static final String COLUMNS =
            "l.chat_id, l.id, l.created_by, l.max_uses, l.uses, l.expires_at, l.revoked_at, l.created_at, "
                    + LinkSql.STATE.formatted("$2::timestamptz") + " AS state";

    /** $1 is the viewer, $2 now. */
    private static final String KEEPER = """
             JOIN chat_member own ON own.chat_id = wanted.chat_id AND own.person_id = $1 AND own.left_at IS NULL
            """;

    private static final String KEPT = " (own.role <> 'MEMBER' OR l.created_by = $1) ";

    /** The latest first: the list runs down the keys, so forward is the statement's backward. */
    private static final KeysetSql OF_CHATS = KeysetSql.of(
            "SELECT l.* FROM unnest($3::uuid[]) AS wanted (chat_id)" + KEEPER
                    + " CROSS JOIN LATERAL (SELECT " + COLUMNS
                    + " FROM chat_link l WHERE l.chat_id = wanted.chat_id AND"
                    + KEPT + "/*key*/ /*page*/) l",
            3,
            new KeysetSql.Column("l.id", KeysetSql.Type.UUID));

    private static final String BY_KEYS = "SELECT " + COLUMNS
            + " FROM unnest($3::uuid[], $4::uuid[]) AS wanted (chat_id, id)" + KEEPER
            + " JOIN chat_link l ON l.chat_id = wanted.chat_id AND l.id = wanted.id WHERE" + KEPT;

    private static final String CLASS_STAFF =
            "SELECT c.id FROM chat c WHERE c.id = ANY($2::uuid[]) AND " + LinkSql.CLASS_STAFF.formatted("$1::uuid");

    private static final String PREVIEW = LinkSql.OFFER
            .replace("/*more*/", ", c.title, c.member_count, o.short_name, l.expires_at")
            .replace(":chat", "$1")
            .replace(":hash", "$2")
            .replace(":person", "$3::uuid")
            .replace(":now", "$4");

    private static final Comparator<ChatLink> LATEST_FIRST =
            Comparator.comparing((ChatLink one) -> one.key().toString()).reversed();

    private final Reads reads;
    private final Clock clock;

    LinkReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** A page of the links of each chat that the person keeps, in one statement. */
    Uni<Map<UUID, Page<ChatLink>>> listOf(Collection<UUID> chats, PageRequest page, UUID person) {
        var keys = chats.stream().distinct().toList();
        var turned = new PageRequest(page.list(), page.size(), !page.backward(), page.key());
        var parameters =
                Tuple.tuple().addUUID(person).addOffsetDateTime(now()).addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(OF_CHATS.text(turned), OF_CHATS.parameters(turned, parameters), LinkReads::link)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(ChatLink::chatKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    /** Those of the keys that the person keeps, in one statement. */
    Uni<List<ChatLink>> listByKeys(Collection<PartitionedKey> wanted, UUID person) {
        var keys = wanted.stream().distinct().toList();
        var parameters = Tuple.tuple()
                .addUUID(person)
                .addOffsetDateTime(now())
                .addArrayOfUUID(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addArrayOfUUID(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, LinkReads::link);
    }

    /** The keys of those of the chats in whose organisation the person is class staff. */
    Uni<Set<UUID>> listWhereClassStaff(Collection<Chat> chats, UUID person) {
        var keys = chats.stream().map(Chat::key).distinct().toArray(UUID[]::new);
        return reads.list(CLASS_STAFF, Tuple.tuple().addUUID(person).addArrayOfUUID(keys), row -> row.getUUID("id"))
                .map(Set::copyOf);
    }

    /** What the token leads the person to; nothing when it would not let them in. */
    Uni<Optional<ChatLinkPreview>> preview(LinkToken token, UUID person) {
        var parameters = Tuple.of(token.partition(), token.hash(), person, now());
        return reads.find(PREVIEW, parameters, LinkReads::preview).map(found -> found.flatMap(Function.identity()));
    }

    private static Optional<ChatLinkPreview> preview(Row row) {
        var offer = new Offer(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("organization_id")),
                row.getInteger("uses"),
                row.getBoolean("has_left"),
                row.getBoolean("member"),
                row.getBoolean("taken_out"),
                row.getBoolean("blocked"));
        return LinkPolicy.admits(offer)
                ? Optional.of(new ChatLinkPreview(
                        row.getString("title"),
                        row.getInteger("member_count"),
                        row.getString("short_name"),
                        offer.member(),
                        row.getOffsetDateTime("expires_at").toInstant()))
                : Optional.empty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Page<ChatLink> page(List<ChatLink> rows, PageRequest page) {
        var order = page.backward() ? LATEST_FIRST.reversed() : LATEST_FIRST;
        return page.page(
                rows.stream().sorted(order).toList(), one -> List.of(one.key().toString()));
    }

    private static ChatLink link(Row row) {
        OffsetDateTime revokedAt = row.getOffsetDateTime("revoked_at");
        @Nullable Integer maxUses = row.getInteger("max_uses");
        return new ChatLink(
                row.getUUID("chat_id"),
                row.getUUID("id"),
                row.getUUID("created_by"),
                maxUses,
                row.getInteger("uses"),
                ChatLinkState.valueOf(row.getString("state")),
                row.getOffsetDateTime("expires_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
