package io.parta.peer;

import io.parta.peer.Model.Chat;
import io.parta.peer.Model.ChatViewerState;
import io.parta.peer.Model.Membership;
import io.parta.peer.Model.Message;
import io.parta.peer.Model.Organization;
import io.parta.peer.Model.Person;
import io.parta.peer.Model.SchoolClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The statements that all peers share, on JDBC. */
@Component
class Database {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    /** Text for JDBC, and which parameter stands at each of its question marks. */
    private record Statement(String text, List<Integer> parameters) {}

    /** The next number of a chat and when it was taken. */
    record Number(int sequence, OffsetDateTime sentAt) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Statement> statements = new HashMap<>();

    Database(JdbcTemplate jdbc, TransactionTemplate transaction, @Value("${SHARED}") Path shared) throws IOException {
        this.jdbc = jdbc;
        this.transaction = transaction;
        try (var files = Files.list(shared.resolve("sql"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replaceAll("(?m)^--.*$", "");
                var parameters = new ArrayList<Integer>();
                var found = PARAMETER.matcher(text);
                while (found.find()) {
                    parameters.add(Integer.parseInt(found.group(1)));
                }
                statements.put(
                        file.getFileName().toString().replace(".sql", ""),
                        new Statement(PARAMETER.matcher(text).replaceAll("?"), parameters));
            }
        }
    }

    Optional<Person> person(String subject) {
        return list("person", Database::person, subject).stream().findFirst();
    }

    Optional<Organization> organization(UUID id, UUID viewer) {
        return list(
                        "organization",
                        (row, n) -> new Organization(
                                key(row, "id"),
                                row.getString("short_name"),
                                row.getString("full_name"),
                                row.getString("state"),
                                row.getString("address")),
                        id,
                        viewer)
                .stream()
                .findFirst();
    }

    Map<UUID, List<SchoolClass>> classes(Collection<UUID> organizations, int year, int first, UUID viewer) {
        return list(
                        "classes",
                        (row, n) -> new SchoolClass(
                                key(row, "id"),
                                key(row, "organization_id"),
                                row.getString("name"),
                                row.getObject("grade", Integer.class),
                                row.getInt("student_count")),
                        array(organizations),
                        year,
                        first,
                        viewer)
                .stream()
                .collect(Collectors.groupingBy(SchoolClass::organizationId));
    }

    /** Staff or students of each class. */
    Map<UUID, List<Membership>> members(String statement, Collection<SchoolClass> classes, int first, UUID viewer) {
        var members = new LinkedHashMap<UUID, List<Membership>>();
        list(
                statement,
                (row, n) -> members.computeIfAbsent(key(row, "class_id"), none -> new ArrayList<>())
                        .add(new Membership(key(row, "id"), row.getString("roster_name"))),
                array(classes.stream().map(SchoolClass::organizationId).toList()),
                array(classes.stream().map(SchoolClass::id).toList()),
                first,
                viewer);
        return members;
    }

    List<Chat> chats(UUID viewer, int first) {
        return list("chats", Database::chat, viewer, first);
    }

    Optional<Chat> chat(UUID id, UUID viewer) {
        return list("chat", Database::chat, id, viewer).stream().findFirst();
    }

    Map<UUID, List<Message>> messages(Collection<UUID> chats, int last, UUID viewer) {
        return byChat("messages", array(chats), last, viewer);
    }

    Map<UUID, List<Message>> lastMessages(Collection<UUID> chats, UUID viewer) {
        return byChat("last-messages", array(chats), viewer);
    }

    private Map<UUID, List<Message>> byChat(String statement, Object... arguments) {
        var messages = new HashMap<UUID, List<Message>>();
        list(
                statement,
                (row, n) -> messages.computeIfAbsent(key(row, "chat_id"), none -> new ArrayList<>())
                        .add(new Message(
                                key(row, "chat_id") + ":" + row.getInt("sequence"),
                                row.getInt("sequence"),
                                row.getString("text"),
                                row.getObject("sent_at", OffsetDateTime.class).toString(),
                                key(row, "author_id"),
                                null)),
                arguments);
        return messages;
    }

    Map<UUID, Person> people(Collection<UUID> ids) {
        return list("people", Database::person, array(ids)).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    boolean mayHear(UUID chat, UUID viewer) {
        return !list("may-hear", (row, n) -> true, chat, viewer).isEmpty();
    }

    /** In one transaction; empty for whom the chat does not exist. */
    Optional<Number> send(UUID chat, UUID author, UUID clientKey, String text) {
        return transaction.execute(status -> {
            var taken = list(
                            "send-number",
                            (row, n) -> new Number(
                                    row.getInt("sequence"), row.getObject("sent_at", OffsetDateTime.class)),
                            chat,
                            author)
                    .stream()
                    .findFirst();
            taken.ifPresent(number -> {
                update("send-message", chat, number.sequence(), author, clientKey, text, number.sentAt());
                update("send-read", chat, author, number.sequence(), number.sentAt());
            });
            return taken;
        });
    }

    private <T> List<T> list(String name, RowMapper<T> mapper, Object... arguments) {
        Statement statement = statements.get(name);
        return jdbc.query(statement.text(), mapper, ordered(statement, arguments));
    }

    private void update(String name, Object... arguments) {
        Statement statement = statements.get(name);
        jdbc.update(statement.text(), ordered(statement, arguments));
    }

    private static Object[] ordered(Statement statement, Object... arguments) {
        return statement.parameters().stream().map(number -> arguments[number - 1]).toArray();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(key(row, "id"), row.getString("first_name"), row.getString("last_name"));
    }

    private static Chat chat(ResultSet row, int number) throws SQLException {
        return new Chat(key(row, "id"), row.getString("title"), new ChatViewerState(row.getInt("unread_count")));
    }

    private static UUID key(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** As PostgreSQL writes an array. */
    private static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
