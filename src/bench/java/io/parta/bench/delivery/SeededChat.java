package io.parta.bench.delivery;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.live.LiveCursor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A chat of a school of its own, written straight into the tables: a study chat or a channel.
 *
 * @param people its members; the first one owns a study chat, the first ones publish in a channel
 */
record SeededChat(UUID key, UUID school, List<UUID> people) {

    private static final String SCHOOL = """
            INSERT INTO organization (id, kind, state, full_name, short_name, inn, kpp, ogrn, region_code, time_zone, verified_at)
            SELECT ?::uuid, 'SCHOOL', 'VERIFIED', 'Школа доставки', 'Школа', (7700000000 + count(*))::text, '770101001',
                   (1027700000000 + count(*))::text, '77', 'Europe/Moscow', now() FROM organization
            """;

    private static final String PEOPLE = """
            INSERT INTO person (id, keycloak_subject, public_number, first_name, last_name)
            SELECT id, id::text, (20000000000 + taken.number + place)::text, 'Участник', place::text
            FROM unnest(?::uuid[]) WITH ORDINALITY AS one (id, place), (SELECT count(*) AS number FROM person) AS taken
            """;

    private static final String MEMBERS = """
            WITH made AS (
              INSERT INTO membership (organization_id, id, person_id, roster_name)
              SELECT ?::uuid, id, id, 'Участник ' || place FROM unnest(?::uuid[]) WITH ORDINALITY AS one (id, place)
              RETURNING organization_id, id)
            INSERT INTO membership_role (organization_id, membership_id, role, source, state)
            SELECT organization_id, id, 'TEACHER', 'ADMINISTRATOR', 'CONFIRMED' FROM made
            """;

    private static final String CHAT = """
            INSERT INTO chat (id, kind, organization_id, title, member_count, created_by)
            VALUES (?::uuid, ?, ?::uuid, 'Доставка', ?, ?::uuid)
            """;

    private static final String CHANNEL = """
            INSERT INTO chat_channel (chat_id, organization_id, visibility, audience)
            VALUES (?::uuid, ?::uuid, 'CLOSED', '{TEACHER}')
            """;

    private static final String CHAT_MEMBERS = """
            INSERT INTO chat_member (chat_id, person_id, role, joined_at, visible, read_sequence)
            SELECT ?::uuid, id, CASE WHEN place <= ? THEN ? ELSE 'MEMBER' END, now(), '{[1,)}', 0
            FROM unnest(?::uuid[]) WITH ORDINALITY AS one (id, place)
            """;

    /** A study chat. */
    static SeededChat write(Connection database, int members) throws SQLException {
        return write(database, members, "GROUP", 1, "OWNER");
    }

    /** A channel for the school's teachers. */
    static SeededChat writeChannel(Connection database, int members, int publishers) throws SQLException {
        SeededChat channel = write(database, members, "CHANNEL", publishers, "ADMINISTRATOR");
        execute(database, CHANNEL, channel.key(), channel.school());
        return channel;
    }

    private static SeededChat write(Connection database, int members, String kind, int first, String role)
            throws SQLException {
        UUID school = UUID.randomUUID();
        UUID chat = UUID.randomUUID();
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            people.add(UUID.randomUUID());
        }
        var all = database.createArrayOf("uuid", people.toArray());
        execute(database, SCHOOL, school);
        execute(database, PEOPLE, all);
        execute(database, MEMBERS, school, all);
        execute(database, CHAT, chat, kind, school, members, people.get(0));
        execute(database, "INSERT INTO chat_counter (chat_id) VALUES (?::uuid)", chat);
        execute(database, CHAT_MEMBERS, chat, first, role, all);
        execute(database, "ANALYZE");
        return new SeededChat(chat, school, List.copyOf(people));
    }

    UUID owner() {
        return people.get(0);
    }

    String id() {
        return TypeId.encode("chat", key);
    }

    /** The cursor before everything. */
    String beginning() {
        return new LiveCursor(key, 0).encode();
    }

    private static void execute(Connection database, String sql, Object... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
