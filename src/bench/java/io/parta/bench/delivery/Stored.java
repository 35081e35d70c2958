package io.parta.bench.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What PostgreSQL holds of a chat.
 *
 * @param texts in the order of the messages' numbers
 * @param numbers of the messages, by their keys
 * @param isWhole whether messages and events are numbered from one on without holes, and no key has two messages
 * @param events how many there are
 */
record Stored(List<String> texts, Map<String, Integer> numbers, boolean isWhole, int events) {

    private static final String MESSAGES =
            "SELECT sequence, client_key::text, text FROM chat_message WHERE chat_id = ? ORDER BY sequence";
    private static final String EVENTS = "SELECT sequence FROM live_event WHERE topic = ? ORDER BY sequence";

    static Stored of(Cluster cluster, SeededChat chat) throws SQLException {
        try (var database = cluster.postgres().connect()) {
            return of(database, chat);
        }
    }

    private static Stored of(Connection database, SeededChat chat) throws SQLException {
        var texts = new ArrayList<String>();
        var numbers = new HashMap<String, Integer>();
        boolean whole = true;
        int events = 0;
        try (var messages = database.prepareStatement(MESSAGES);
                var told = database.prepareStatement(EVENTS)) {
            messages.setObject(1, chat.key());
            told.setObject(1, chat.key());
            try (var row = messages.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(3));
                    whole &= row.getInt(1) == texts.size() && numbers.put(row.getString(2), row.getInt(1)) == null;
                }
            }
            try (var row = told.executeQuery()) {
                while (row.next()) {
                    events++;
                    whole &= row.getLong(1) == events;
                }
            }
        }
        return new Stored(texts, numbers, whole && events == texts.size(), events);
    }

    int size() {
        return texts.size();
    }
}
