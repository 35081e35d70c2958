package io.parta.region;

import java.sql.SQLException;
import java.util.UUID;

/** A small region with many chats in the service's own database, until it is closed. */
final class LoadedChats implements AutoCloseable {

    private static final RegionSize SIZE = RegionSize.region(2026)
            .with("seed=98", "schools=8", "students=1600", "teachers=120", "years=0", "spread=0")
            .with("applications=0", "invitations=0", "requests=0")
            .with("chats=4000", "chatMembers=12", "messages=30000");

    private static final String BUSIEST =
            "SELECT k.chat_id AS id FROM chat_counter k JOIN talk ON talk.id = k.chat_id JOIN chat c ON c.id = talk.id "
                    + "WHERE c.kind <> 'DIRECT' AND c.who_may_write = 'MEMBERS' ORDER BY k.sequence DESC, k.chat_id LIMIT 1";

    /** Empty ones: tables of a few pages would rather be read whole than by an index. */
    private static final String[] OTHERS = {
        """
        INSERT INTO chat (id, kind, organization_id, title)
        SELECT md5('chat' || n)::uuid, 'GROUP', (SELECT id FROM made ORDER BY id LIMIT 1), 'Кружок ' || n
        FROM generate_series(1, 40000) AS n
        """,
        "INSERT INTO chat_counter (chat_id) SELECT md5('chat' || n)::uuid FROM generate_series(1, 40000) AS n",
        "INSERT INTO live_topic (topic, sequence) SELECT md5('chat' || n)::uuid, 1 FROM generate_series(1, 40000) AS n",
        """
        INSERT INTO chat_reaction (chat_id, sequence, person_id, reaction, created_at)
        SELECT md5('chat' || n)::uuid, n, md5('chat' || n)::uuid, '👍', now() FROM generate_series(1, 40000) AS n
        """,
        """
        INSERT INTO chat_reaction_count (chat_id, sequence, reaction, number)
        SELECT md5('chat' || n)::uuid, n, '👍', 1 FROM generate_series(1, 40000) AS n
        """
    };

    private static final int CHATS = 30;

    private final RegionDatabase database;

    /** Somebody who was there from the first message on, and is in as many chats as people are. */
    final UUID person;

    /** The chat with the most messages. */
    final UUID chat;

    /** Number of its last message. */
    final int last;

    LoadedChats() throws SQLException {
        database = new RegionDatabase(SIZE.seed());
        database.load(SIZE);
        database.remember();
        for (String others : OTHERS) {
            database.execute(others);
        }
        database.gatherStatistics();
        chat = database.key(BUSIEST);
        last = Integer.parseInt(database.text("SELECT sequence FROM chat_counter WHERE chat_id = '" + chat + "'"));
        person = database.key("SELECT m.person_id FROM chat_member m WHERE m.chat_id = '" + chat
                + "' AND m.left_at IS NULL AND m.visible = '{[1,)}' ORDER BY abs(" + CHATS
                + " - (SELECT count(*) FROM chat_member o WHERE o.person_id = m.person_id)), m.person_id LIMIT 1");
    }

    /** A school that has managed chats. */
    UUID school() throws SQLException {
        return database.key("SELECT organization_id FROM managed_chat JOIN talk ON talk.id = chat_id LIMIT 1");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
