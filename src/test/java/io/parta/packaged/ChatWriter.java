package io.parta.packaged;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client that writes into a chat of one person, put into the tables: who may make which chat is another's test. */
final class ChatWriter {

    private static final String AUTHOR = "teacher";
    private static final String SEND = "mutation ($input: MessageSendInput!) { messageSend(input: $input) {"
            + " message { sequence } userErrors { code } } }";
    private static final String CHAT = """
            WITH made AS (INSERT INTO chat (id, kind, title, member_count) VALUES (?, 'GROUP', 'Повторы', 1) RETURNING id),
              counted AS (INSERT INTO chat_counter (chat_id) SELECT id FROM made)
            INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence)
            SELECT id, ?, 'OWNER', '{[1,)}', 0 FROM made
            """;
    private static final String NUMBERS = """
            SELECT m.sequence FROM chat_message m JOIN live_event e ON e.topic = m.chat_id AND e.sequence = m.sequence
            WHERE m.chat_id = ? ORDER BY m.sequence
            """;

    private final Map<String, String> environment;
    private final UUID chat = UUID.randomUUID();

    ChatWriter(PackagedService service, Map<String, String> environment) throws SQLException {
        this.environment = environment;
        String id = service.graphql(Tokens.of(AUTHOR), "{ viewer { person { id } } }", new JsonObject())
                .getJsonObject("data")
                .getJsonObject("viewer")
                .getJsonObject("person")
                .getString("id");
        try (var database = database();
                var statement = database.prepareStatement(CHAT)) {
            statement.setObject(1, chat);
            statement.setObject(2, TypeId.decode("person", id).orElseThrow());
            statement.execute();
        }
    }

    /** Number of the message that has this key. */
    int send(PackagedService service, UUID key) {
        var input = new JsonObject()
                .put("chatId", TypeId.encode("chat", chat))
                .put("clientKey", key.toString())
                .put("text", "Сообщение " + key);
        var answer = service.graphql(Tokens.of(AUTHOR), SEND, new JsonObject().put("input", input));
        var data = answer.getJsonObject("data");
        if (data == null || data.getJsonObject("messageSend").getJsonObject("message") == null) {
            throw new AssertionError("Not sent: " + answer.encode());
        }
        return data.getJsonObject("messageSend").getJsonObject("message").getInteger("sequence");
    }

    /** Numbers of the messages that are stored, each with its event. */
    List<Integer> numbers() throws SQLException {
        var numbers = new ArrayList<Integer>();
        try (var database = database();
                var statement = database.prepareStatement(NUMBERS)) {
            statement.setObject(1, chat);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getInt(1));
                }
            }
        }
        return numbers;
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + environment.get("PARTA_DATABASE_URL"),
                environment.get("PARTA_DATABASE_USERNAME"),
                environment.get("PARTA_DATABASE_PASSWORD"));
    }
}
