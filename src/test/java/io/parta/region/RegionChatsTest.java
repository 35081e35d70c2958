package io.parta.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.managed.Places;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chats and messages keep every constraint, and everything that commands would have kept beside them. */
@QuarkusTest
class RegionChatsTest {

    private static final int CHATS = 90;
    private static final int MESSAGES = 9_000;

    private static final RegionSize SIZE = RegionSize.region(2026)
            .with("seed=78", "schools=2", "students=300", "teachers=30", "years=1", "spread=0")
            .with("chats=" + CHATS, "chatMembers=20", "messages=" + MESSAGES, "largestChat=200");

    @ConfigProperty(name = "parta.database.url")
    String url;

    @ConfigProperty(name = "parta.database.owner-username")
    String owner;

    @ConfigProperty(name = "parta.database.owner-password")
    String password;

    private Connection connection;

    /** In a transaction that nobody else sees and that never ends well. */
    @BeforeEach
    void load() throws SQLException {
        connection = DriverManager.getConnection("jdbc:" + url, owner, password);
        connection.setAutoCommit(false);
        var rows = new CopiedRows(connection);
        Region.make(SIZE, rows, made -> {});
        rows.flush();
        ask("CREATE TEMPORARY TABLE made ON COMMIT DROP AS SELECT id FROM chat WHERE xmin = pg_current_xact_id()::xid");
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theSizesAreExactAndFewChatsHoldMuch() throws SQLException {
        assertThat(number("SELECT count(*) FROM made")).isEqualTo(CHATS + 1);
        assertThat(number("SELECT sum(k.sequence) FROM chat_counter k JOIN made ON made.id = k.chat_id"))
                .isEqualTo(MESSAGES);
        assertThat(number("SELECT max(member_count) FROM chat JOIN made USING (id)"))
                .as("members of the largest chat who have stayed")
                .isBetween(185L, 200L);
        assertThat(number("SELECT max(k.sequence) FROM chat_counter k JOIN made ON made.id = k.chat_id"))
                .isGreaterThan(MESSAGES / 10);
        assertThat(number("SELECT count(DISTINCT kind) FROM chat JOIN made USING (id)"))
                .isEqualTo(3);
    }

    /** ME-5, CH-2: numbers without holes in the order of time, what counts them, and an owner of each group. */
    @Test
    void countersAreWhatCountingAnswers() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM made JOIN chat c USING (id) JOIN chat_counter k ON k.chat_id = c.id
                CROSS JOIN LATERAL (SELECT count(*) AS messages, coalesce(max(x.sequence), 0) AS last,
                  coalesce(max(x.sent_at), c.created_at) AS at FROM chat_message x WHERE x.chat_id = c.id) x
                CROSS JOIN LATERAL (SELECT count(*) AS members, count(*) FILTER (WHERE m.role = 'OWNER') AS owners
                  FROM chat_member m WHERE m.chat_id = c.id AND m.left_at IS NULL) m
                WHERE x.messages <> k.sequence OR x.last <> k.sequence OR x.at <> k.active_at
                  OR m.members <> c.member_count OR m.owners <> (c.kind = 'GROUP')::integer
                  OR (c.kind = 'DIRECT' AND m.members <> 2)
                  OR k.sequence > coalesce((SELECT t.sequence FROM live_topic t WHERE t.topic = c.id), 0)
                """)).isZero();
        assertThat(number("""
                SELECT count(*) FROM (SELECT x.sent_at < lag(x.sent_at) OVER (PARTITION BY x.chat_id ORDER BY x.sequence) AS back
                  FROM chat_message x JOIN made ON made.id = x.chat_id) AS times WHERE back
                """)).isZero();
        assertThat(number("""
                SELECT count(*) FROM chat_reaction_count n JOIN made ON made.id = n.chat_id
                WHERE n.number <> (SELECT count(*) FROM chat_reaction r
                  WHERE r.chat_id = n.chat_id AND r.sequence = n.sequence AND r.reaction = n.reaction)
                """)).isZero();
        assertThat(number("""
                SELECT count(*) FROM chat_poll_count n JOIN made ON made.id = n.chat_id
                WHERE n.number <> (SELECT count(*) FROM chat_poll_vote v
                  WHERE v.chat_id = n.chat_id AND v.sequence = n.sequence AND (n.option = 0 OR n.option = ANY (v.options)))
                """)).isZero();
    }

    /** LV-7, decision 0151: what one may see, and has read. */
    @Test
    void membersSawWhatTheySentAndSendWhatTheySee() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM chat_message x JOIN made ON made.id = x.chat_id
                LEFT JOIN chat_member m ON m.chat_id = x.chat_id AND m.person_id = x.author_id
                WHERE m.person_id IS NULL OR m.joined_at > x.sent_at OR NOT m.visible @> x.sequence
                  OR m.read_sequence < x.sequence OR m.last_sent_at < x.sent_at
                """)).isZero();
        assertThat(number("""
                SELECT count(*) FROM chat_member m JOIN made ON made.id = m.chat_id JOIN chat_counter k USING (chat_id)
                WHERE m.read_sequence > k.sequence OR m.archived_sequence > k.sequence
                  OR (m.left_at IS NULL) <> upper_inf(m.visible)
                """)).isZero();
        assertThat(
                        number(
                                "SELECT count(DISTINCT k.sequence - m.read_sequence) FROM chat_member m "
                                        + "JOIN made ON made.id = m.chat_id JOIN chat_counter k USING (chat_id) WHERE m.left_at IS NULL"))
                .as("different numbers of what is unread")
                .isGreaterThan(20);
        assertThat(number("SELECT count(DISTINCT m.visible) FROM chat_member m JOIN made ON made.id = m.chat_id"))
                .as("different histories")
                .isGreaterThan(20);
    }

    @Test
    void whatStandsBesideAMessageHasIt() throws SQLException {
        for (String table : new String[] {
            "chat_mention", "chat_message_hidden", "chat_reaction_count", "chat_pin", "chat_poll", "chat_message_edit"
        }) {
            assertThat(number("SELECT count(*) FROM " + table + " b JOIN made ON made.id = b.chat_id"))
                    .as(table)
                    .isPositive();
            assertThat(number("SELECT count(*) FROM " + table + " b JOIN made ON made.id = b.chat_id "
                            + "LEFT JOIN chat_message x USING (chat_id, sequence) WHERE x.text IS NULL"))
                    .as("of " + table + " without a message")
                    .isZero();
        }
        assertThat(number("SELECT count(*) FROM chat_message x JOIN made ON made.id = x.chat_id "
                        + "WHERE (x.text IS NULL) <> (x.deleted_at IS NOT NULL) OR x.reply_to >= x.sequence"))
                .isZero();
        assertThat(
                        number(
                                "SELECT count(*) FROM chat_folder_chat f JOIN made ON made.id = f.chat_id "
                                        + "JOIN chat_member m ON m.chat_id = f.chat_id AND m.person_id = f.person_id AND m.left_at IS NULL"))
                .isPositive();
    }

    /** JO-8: settling has nothing to do in the managed chats that there are. */
    @Test
    void managedChatsAreEqualToTheStructure() throws SQLException {
        ask("CREATE TEMPORARY TABLE school ON COMMIT DROP AS SELECT DISTINCT organization_id AS id FROM managed_chat "
                + "JOIN made ON made.id = chat_id");
        assertThat(number("SELECT count(*) FROM school")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM managed_chat JOIN made ON made.id = chat_id"))
                .isEqualTo(CHATS / 3);
        for (int i = 0; i < 2; i++) {
            assertThat(number(Places.difference("(SELECT id FROM school ORDER BY id LIMIT 1 OFFSET " + i + ")")))
                    .as("members who are not as they should be")
                    .isZero();
        }
    }

    private void ask(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
