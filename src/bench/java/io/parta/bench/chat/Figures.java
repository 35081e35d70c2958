package io.parta.bench.chat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What PostgreSQL says of tables. */
final class Figures {

    /** Indexes of messages, and all that stands beside them. */
    private static final String SIZES = """
            SELECT what, bytes FROM (
              SELECT 1 AS place, 'messages, without indexes' AS what,
                pg_table_size('chat_message') AS bytes
              UNION ALL SELECT 2, 'index ' || indexrelid::regclass, pg_relation_size(indexrelid)
              FROM pg_index WHERE indrelid = 'chat_message'::regclass
              UNION ALL SELECT 3, 'reactions, polls, pins, mentions, edits, with indexes', sum(pg_total_relation_size(c.oid))
              FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname IN (
                'chat_message_edit', 'chat_mention', 'chat_message_hidden', 'chat_reaction', 'chat_reaction_count', 'chat_pin',
                'chat_poll', 'chat_poll_vote', 'chat_poll_count')
              UNION ALL SELECT 4, 'chats and members, with indexes', sum(pg_total_relation_size(c.oid))
              FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname IN (
                'chat', 'chat_counter', 'chat_member', 'managed_chat', 'chat_folder', 'chat_folder_chat')) figures
            ORDER BY place, what
            """;

    private Figures() {}

    static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The sizes of a set on disk, in all and for one message. */
    static void printSizes(ChatSet set) throws SQLException {
        long messages = Long.parseLong(text(set.database, "SELECT sum(sequence) FROM chat_counter"));
        System.out.printf(
                Locale.ROOT,
                "%n%,d messages in %s chats, %s members, mean text %s characters%n%n| on disk | MB | bytes a message |%n|---|--:|--:|%n",
                messages,
                text(set.database, "SELECT count(*) FROM chat"),
                text(set.database, "SELECT count(*) FROM chat_member"),
                text(set.database, "SELECT round(avg(length(text))) FROM chat_message TABLESAMPLE SYSTEM (5)"));
        try (var statement = set.database.createStatement();
                var found = statement.executeQuery(SIZES)) {
            while (found.next()) {
                long bytes = found.getLong(2);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %,.1f | %,.0f |%n",
                        found.getString(1),
                        bytes / 1e6,
                        (double) bytes / messages);
            }
        }
    }
}
