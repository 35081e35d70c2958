package io.parta.chat.channel;

import io.parta.chat.ChatSettings;
import io.parta.chat.ChatSight;
import io.parta.chat.ChatState;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projections of channels: of those that the viewer may know of, with what the viewer is to each. */
@ApplicationScoped
class ChannelReads {

    static final String OF_ORGANIZATION = "channels";
    static final String OF_PLATFORM = "platformChannels";

    /** Of {@code chat_channel h}; $1 is whether the viewer is an operator, $2 their person, $3 the chat of a shared frame. */
    private static final String COLUMNS = """
            SELECT h.chat_id, h.organization_id, h.built_in, h.publisher, h.visibility, h.shown_from, h.audience, l.handle, c.title,
                   c.description, c.state, c.who_may_write = 'MEMBERS' AS comments, c.reactions, c.member_count, c.created_at,
                   c.updated_at, c.version, o.state AS organization_state, coalesce(o.short_name, c.title) AS publisher_name,
                   m.person_id IS NOT NULL AS subscribed, coalesce(s.administrator, false) AS administrator,
                   coalesce(s.member, false) AS member, coalesce(s.belongs, false) AS belongs
            """;

    private static final String JOINS = """
             JOIN chat c ON c.id = h.chat_id AND c.state <> 'DELETED'
            LEFT JOIN channel_handle l ON l.chat_id = h.chat_id
            LEFT JOIN organization o ON o.id = h.organization_id
            LEFT JOIN chat_member m ON m.chat_id = h.chat_id AND m.person_id = $2 AND m.left_at IS NULL
            LEFT JOIN LATERAL (
              SELECT s.administrator_since IS NOT NULL AS administrator,
                s.administrator_since IS NOT NULL OR count(r.role) > 0 AS member,
                s.administrator_since IS NOT NULL OR coalesce(bool_or(r.role = ANY (h.audience)), false) AS belongs
              FROM membership s LEFT JOIN membership_role r
                ON r.organization_id = s.organization_id AND r.membership_id = s.id AND r.state = 'CONFIRMED'
              WHERE s.organization_id = h.organization_id AND s.person_id = $2 AND s.ended_at IS NULL
              GROUP BY s.organization_id, s.id) s ON true
            WHERE ($1 OR h.chat_id = $3 OR m.person_id IS NOT NULL OR s.belongs
              OR (h.visibility = 'PUBLIC' AND (h.organization_id IS NULL OR o.state = 'VERIFIED')))
            """;

    private static final String BY_KEYS = COLUMNS
            + " FROM (SELECT DISTINCT id FROM unnest($4::uuid[]) AS given (id)) wanted"
            + " JOIN chat_channel h ON h.chat_id = wanted.id " + JOINS;

    private static final String BY_HANDLE = COLUMNS + " FROM chat_channel h " + JOINS + " AND l.handle = $4";

    private static final KeysetSql OF_ORGANIZATIONS = KeysetSql.of(
            "SELECT found.* FROM (SELECT DISTINCT id FROM unnest($4::uuid[]) AS given (id)) wanted CROSS JOIN LATERAL ("
                    + COLUMNS + " FROM chat_channel h " + JOINS
                    + " AND h.organization_id = wanted.id /*key*/ /*page*/) found",
            4,
            new KeysetSql.Column("h.chat_id", KeysetSql.Type.UUID));

    private static final KeysetSql PLATFORM = KeysetSql.of(
            COLUMNS + " FROM chat_channel h " + JOINS + " AND h.organization_id IS NULL /*key*/ /*page*/",
            3,
            new KeysetSql.Column("h.chat_id", KeysetSql.Type.UUID));

    /** $1 the channels, $2 the viewer's person, $3 whether they are an operator. */
    private static final String PUBLISHERS = """
            SELECT wanted.id AS chat_id, p.person_id FROM unnest($1::uuid[]) AS wanted (id)
            CROSS JOIN LATERAL (
              SELECT p.person_id, p.joined_at FROM chat_member p
              WHERE p.chat_id = wanted.id AND p.left_at IS NULL AND p.role <> 'MEMBER' ORDER BY p.joined_at, p.person_id LIMIT 100) p
            WHERE $3 OR EXISTS (
              SELECT FROM chat_member own WHERE own.chat_id = wanted.id AND own.person_id = $2 AND own.left_at IS NULL
              AND own.role <> 'MEMBER')
            ORDER BY p.joined_at, p.person_id
            """;

    /** Compared as PostgreSQL does. */
    private static final Comparator<Channel> IN_ORDER =
            Comparator.comparing(one -> one.key().toString());

    private final Reads reads;
    private final Standings standings;

    ChannelReads(Reads reads, Standings standings) {
        this.reads = reads;
        this.standings = standings;
    }

    /** The channels of the keys that the viewer may know of, in one statement. */
    Uni<Map<UUID, Channel>> listByKeys(Collection<UUID> keys, Viewer viewer) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var parameters = viewer(viewer).addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, row -> channel(row, viewer))
                .map(found -> found.stream().collect(Collectors.toMap(Channel::key, Function.identity())));
    }

    /** Of each source the channel of its key, null where it has none or the viewer may not know of it; in one statement. */
    <T> Uni<List<@Nullable Channel>> listFor(List<T> sources, Function<T, @Nullable UUID> key, Viewer viewer) {
        var keys = new ArrayList<@Nullable UUID>(sources.size());
        sources.forEach(source -> keys.add(key.apply(source)));
        return listByKeys(keys.stream().filter(Objects::nonNull).toList(), viewer)
                .map(found -> {
                    var ordered = new ArrayList<@Nullable Channel>(keys.size());
                    keys.forEach(one -> ordered.add(one == null ? null : found.get(one)));
                    return ordered;
                });
    }

    Uni<Optional<Channel>> findByHandle(String handle, Viewer viewer) {
        return reads.find(BY_HANDLE, viewer(viewer).addString(handle), row -> channel(row, viewer));
    }

    /** A page of each organisation's channels that the viewer may know of, in one statement. */
    Uni<Map<UUID, Page<Channel>>> listOf(Collection<UUID> organizations, PageRequest page, Viewer viewer) {
        var parameters = viewer(viewer).addArrayOfUUID(organizations.toArray(UUID[]::new));
        return reads.list(
                        OF_ORGANIZATIONS.text(page),
                        OF_ORGANIZATIONS.parameters(page, parameters),
                        row -> channel(row, viewer))
                .map(rows -> rows.stream().collect(Collectors.groupingBy(Channel::organizationKey)))
                .map(rows -> organizations.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    Uni<Page<Channel>> listOfPlatform(PageRequest page, Viewer viewer) {
        return reads.list(PLATFORM.text(page), PLATFORM.parameters(page, viewer(viewer)), row -> channel(row, viewer))
                .map(rows -> page(rows, page));
    }

    /** Who may publish in each channel, the first hundred; absent where the viewer may not know. */
    Uni<Map<UUID, List<UUID>>> publishersOf(Collection<UUID> channels, Viewer viewer) {
        var parameters = Tuple.tuple()
                .addArrayOfUUID(channels.stream().distinct().toArray(UUID[]::new))
                .addUUID(viewer.requirePersonId())
                .addBoolean(viewer.isOperator());
        return reads.list(PUBLISHERS, parameters, row -> Map.entry(row.getUUID("chat_id"), row.getUUID("person_id")))
                .map(rows -> {
                    var publishers = new HashMap<UUID, List<UUID>>();
                    if (viewer.isOperator()) {
                        channels.forEach(channel -> publishers.put(channel, new ArrayList<>()));
                    }
                    rows.forEach(row -> publishers
                            .computeIfAbsent(row.getKey(), first -> new ArrayList<>())
                            .add(row.getValue()));
                    return publishers;
                });
    }

    private static Page<Channel> page(List<Channel> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .toList();
        return page.page(ordered, one -> List.of(one.key().toString()));
    }

    private static Tuple viewer(Viewer viewer) {
        var sight = ChatSight.of(viewer);
        return Tuple.tuple()
                .addBoolean(viewer.isOperator())
                .addUUID(sight.person())
                .addUUID(sight.chat());
    }

    private Channel channel(Row row, Viewer viewer) {
        String state = row.getString("organization_state");
        String builtIn = row.getString("built_in");
        String publisher = row.getString("publisher");
        String[] reactions = row.getArrayOfStrings("reactions");
        var visibility = ChannelVisibility.valueOf(row.getString("visibility"));
        var standing = new ChannelStanding(
                standings.of(viewer, row.getBoolean("administrator"), row.getBoolean("member")),
                state == null ? null : OrganizationState.valueOf(state),
                visibility,
                builtIn != null,
                ChatState.valueOf(row.getString("state")) == ChatState.ACTIVE,
                row.getBoolean("belongs"),
                row.getBoolean("subscribed"));
        return new Channel(
                row.getUUID("chat_id"),
                row.getUUID("organization_id"),
                standing,
                row.getInteger("shown_from"),
                visibility,
                row.getString("handle"),
                builtIn == null ? null : BuiltInChannel.valueOf(builtIn),
                publisher == null ? null : ChannelPublisher.valueOf(publisher),
                row.getString("publisher_name"),
                Stream.of(row.getArrayOfStrings("audience"))
                        .map(OrganizationRole::valueOf)
                        .sorted()
                        .toList(),
                row.getString("title"),
                row.getString("description"),
                row.getBoolean("comments"),
                reactions == null ? ChatSettings.USUAL_REACTIONS : List.of(reactions),
                row.getInteger("member_count"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getInteger("version"));
    }
}
