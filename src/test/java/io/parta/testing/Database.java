package io.parta.testing;

import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as the application's role sees it. */
public final class Database {

    /** All that a command may change; what a mere look changes (allowances, idempotency) is not part of it. */
    private static final List<String> STATE = List.of(
            "person",
            "organization",
            "organization_request",
            "membership",
            "membership_role",
            "membership_subject",
            "guardianship",
            "school_class",
            "class_student",
            "class_staff",
            "organization_unit",
            "organization_unit_member",
            "membership_transfer",
            "class_promotion",
            "invitation",
            "invitation_acceptance",
            "application",
            "privacy",
            "privacy_pin",
            "phone_book",
            "phone_book_entry",
            "person_phone",
            "person_block",
            "chat",
            "chat_counter",
            "chat_member",
            "managed_chat",
            "chat_channel",
            "channel_handle",
            "channel_crosspost",
            "chat_message",
            "chat_message_edit",
            "chat_mention",
            "chat_message_hidden",
            "chat_reaction",
            "chat_reaction_count",
            "chat_pin",
            "chat_poll",
            "chat_poll_vote",
            "chat_poll_count",
            "chat_scheduled_message",
            "chat_must_read",
            "chat_acknowledgement",
            "chat_link",
            "chat_waiting",
            "chat_folder",
            "chat_folder_chat",
            "audit_log",
            "spent_launch",
            "live_topic",
            "live_event");

    private Database() {}

    public static List<Row> query(String sql, Object... parameters) {
        var rows = new ArrayList<Row>();
        Arc.container()
                .instance(Pool.class)
                .get()
                .preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .await()
                .atMost(Duration.ofSeconds(30))
                .forEach(rows::add);
        return rows;
    }

    /** Counts what tables hold, as their owner may and the service may not: a test that looks at plans needs it of its own rows. */
    public static void analyze(String... tables) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + config.getValue("parta.database.url", String.class),
                        config.getValue("parta.database.owner-username", String.class),
                        config.getValue("parta.database.owner-password", String.class));
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE " + String.join(", ", tables));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fingerprint of every row that commands write, event stream included. */
    public static String state() {
        var state = new StringBuilder();
        for (String table : STATE) {
            String print = query(
                            "SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS print FROM "
                                    + table + " t")
                    .get(0)
                    .getString("print");
            state.append(table).append(' ').append(print).append('\n');
        }
        return state.toString();
    }
}
