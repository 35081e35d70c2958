package io.parta.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CN-3: readers of a channel who see the same posts share its frames, whenever they subscribed. */
@QuarkusTest
class ChannelFramesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ChatRights rights;

    private static UUID chat(String kind) {
        UUID chat = UUID.randomUUID();
        Database.query("INSERT INTO chat (id, kind, title) VALUES ($1, $2, 'Новости')", chat, kind);
        Database.query("INSERT INTO chat_counter (chat_id) VALUES ($1)", chat);
        return chat;
    }

    private String classOf(UUID chat, String age) {
        UUID person = UUID.randomUUID();
        Database.query(
                "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence, joined_at) "
                        + "VALUES ($1, $2, 'MEMBER', '{[6,)}', 5, now() - $3::text::interval)",
                chat,
                person,
                age);
        return rights.find(chat, person)
                .await()
                .atMost(PATIENCE)
                .orElseThrow()
                .horizon()
                .classOf(chat);
    }

    @Test
    void doNotDependOnWhenSomebodyCame() {
        UUID channel = chat("CHANNEL");
        assertThat(classOf(channel, "3 days")).isEqualTo(classOf(channel, "1 minute"));
        UUID group = chat("GROUP");
        assertThat(classOf(group, "3 days")).isNotEqualTo(classOf(group, "1 minute"));
    }
}
