package io.parta.chat.mustread;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.schedule.Sweeps;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-4: those who have not acknowledged a message are reminded, each once. */
@QuarkusTest
class MessageRemindTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Reminders reminders;

    @Inject
    Sweeps sweeps;

    private UUID teacher;
    private UUID guardian;
    private TestChat chat;
    private String message;
    private List<UUID> crowd;

    @BeforeEach
    void make() {
        var school = new Neighbours(TestOrganization.verified());
        teacher = school.member("TEACHER");
        guardian = school.member("GUARDIAN");
        chat = TestChat.of(school.organization(), teacher, guardian);
        message = Engine.payload(
                        "messageSend",
                        chat.draft("Собрание").put("mustRead", true),
                        "message { id }",
                        TestPeople.viewer(teacher))
                .getJsonObject("message")
                .getString("id");
        crowd = Database.query(
                        "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence, joined_at) "
                                + "SELECT $1, gen_random_uuid(), 'MEMBER', '{[1,)}', 0, now() - interval '1 day' "
                                + "FROM generate_series(1, 30) RETURNING person_id",
                        chat.key())
                .stream()
                .map(row -> row.getUUID("person_id"))
                .toList();
    }

    @Test
    void remindsEachWhoHasNotAcknowledgedOnce() {
        assertThat(codes("messageAcknowledge", crowd.get(0))).isEmpty();

        assertThat(codes("messageRemind", teacher)).isEmpty();
        finish();

        assertThat(reminded(crowd.get(0))).isZero();
        assertThat(reminded(teacher)).isZero();
        assertThat(crowd.subList(1, 30)).allMatch(person -> reminded(person) == 1);
        assertThat(notified(guardian)).isEqualTo(message);
    }

    @Test
    void remindsAtMostOnceAnHour() {
        assertThat(codes("messageRemind", teacher)).isEmpty();
        finish();
        assertThat(Unchanged.by(() -> codes("messageRemind", teacher))).isEqualTo("REMINDED_RECENTLY");

        Database.query(
                "UPDATE chat_must_read SET reminded_at = now() - interval '61 minutes' WHERE chat_id = $1", chat.key());
        assertThat(codes("messageRemind", teacher)).isEmpty();
        finish();
        assertThat(crowd).allMatch(person -> reminded(person) == 2);
    }

    @Test
    void isForItsAuthorAndWhoModerates() {
        assertThat(Unchanged.by(() -> codes("messageRemind", guardian))).isEqualTo("NOT_ALLOWED");
        UUID stranger = Neighbours.stranger();
        assertThat(Unchanged.by(() -> codes("messageRemind", stranger))).isEqualTo("NOT_FOUND");
        String other = chat.send(teacher, "Привет");
        assertThat(Unchanged.by(() -> codes("messageRemind", other, teacher))).isEqualTo("NOT_FOUND");
        Database.query(
                "UPDATE chat_member SET role = 'ADMINISTRATOR' WHERE chat_id = $1 AND person_id = $2",
                chat.key(),
                guardian);
        assertThat(codes("messageRemind", guardian)).isEmpty();
        finish();
        chat.closed();
        assertThat(Unchanged.by(() -> codes("messageRemind", teacher))).isEqualTo("CHAT_CLOSED");
    }

    /** Instances share the work; whichever ends leaves the mark of its last whole batch. */
    @Test
    void remindsEachOnceHoweverManyInstancesDoIt() {
        assertThat(codes("messageRemind", teacher)).isEmpty();
        assertThat(reminders.take(7).await().atMost(PATIENCE)).isNotNull();

        Multi.createFrom()
                .range(0, 20)
                .onItem()
                .transformToUni(one -> reminders.take(3))
                .merge(5)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        finish();

        assertThat(crowd).allMatch(person -> reminded(person) == 1);
        assertThat(reminded(guardian)).isEqualTo(1);
    }

    /** The clock's own sweep may be at it: then its end is waited for, and what it left is done. */
    private void finish() {
        do {
            sweeps.now(reminders).await().atMost(PATIENCE);
            Database.query("SELECT FROM chat_must_read WHERE chat_id = $1 FOR UPDATE", chat.key());
        } while (!Database.query(
                        "SELECT FROM chat_must_read WHERE chat_id = $1 AND remind_after IS NOT NULL", chat.key())
                .isEmpty());
    }

    private static int reminded(UUID person) {
        return Database.query("SELECT FROM live_event WHERE topic = $1 AND type = 'MESSAGE_REMINDER'", person)
                .size();
    }

    private static String notified(UUID person) {
        JsonObject facts = Database.query(
                        "SELECT facts FROM live_event WHERE topic = $1 AND type = 'MESSAGE_REMINDER'", person)
                .get(0)
                .getJsonObject("facts");
        return TypeId.encode("message", UUID.fromString(facts.getString("chat")), facts.getInteger("message"));
    }

    private String codes(String mutation, UUID person) {
        return codes(mutation, message, person);
    }

    private static String codes(String mutation, String message, UUID person) {
        return Engine.mutate(mutation, new JsonObject().put("messageId", message), TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE);
    }
}
