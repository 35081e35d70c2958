package io.parta.chat.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.schedule.Sweeps;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-3: a message past its time is gone for everybody, at once for who reads and soon from the database. */
@QuarkusTest
class MessageExpiryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHOWN =
            "messages(last: 10) { nodes { sequence text deletedAt expiresAt reactions { count } } } "
                    + "lastMessage { sequence } pinnedMessages(first: 5) { nodes { sequence } }";

    @Inject
    MessageExpiry expiry;

    @Inject
    Sweeps sweeps;

    private TestChat chat;

    @BeforeEach
    void make() {
        var school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    /** What is due would be cleared by the clock's own sweep, in the middle of another test. */
    @AfterEach
    void leaveNothingDue() {
        Database.query(
                "UPDATE chat_message SET expires_at = NULL WHERE chat_id = $1 AND expires_at IS NOT NULL", chat.key());
    }

    @Test
    void saysWhenAMessageExpires() {
        Instant before = Instant.now();
        JsonObject sent = Api.as("teacher")
                .mutate(
                        "messageSend",
                        chat.draft("Код: 1234").put("expiresInSeconds", 60),
                        "message { expiresAt text deletedAt }")
                .getJsonObject("message");

        assertThat(Instant.parse(sent.getString("expiresAt")))
                .isBetween(before.plusSeconds(59), before.plusSeconds(90));
        assertThat(sent.getString("deletedAt")).isNull();
        assertThat(shown("student").encode()).contains("1234");
        for (int seconds : new int[] {59, 2_592_001}) {
            assertThat(Unchanged.by(() -> Api.as("teacher")
                            .refusals("messageSend", chat.draft("Код").put("expiresInSeconds", seconds))))
                    .containsExactly("INVALID_INPUT input.expiresInSeconds");
        }
    }

    @Test
    void showsNothingPastItsTimeBeforeItIsCleared() {
        chat.send("teacher", "Остаётся");
        String message = expiring("teacher");
        Api.as("student").refusals("messageReact", of(message).put("reaction", "👍"));
        Api.as("teacher").refusals("messagePin", of(message));
        assertThat(shown("student").getJsonObject("lastMessage").getInteger("sequence"))
                .isEqualTo(2);

        expire();

        JsonObject after = shown("student");
        assertThat(after.encode()).doesNotContain("1234");
        JsonObject gone = after.getJsonObject("messages").getJsonArray("nodes").getJsonObject(1);
        assertThat(gone.getString("text")).isNull();
        assertThat(gone.getString("deletedAt")).isNotNull();
        assertThat(gone.getJsonArray("reactions")).isEmpty();
        assertThat(after.getJsonObject("lastMessage").getInteger("sequence")).isEqualTo(1);
        assertThat(after.getJsonObject("pinnedMessages").getJsonArray("nodes")).isEmpty();
        assertThat(Api.as("student").refusals("messageReact", of(message).put("reaction", "🔥")))
                .containsExactly("NOT_FOUND input.messageId");
        assertThat(Api.as("teacher").refusals("messageSend", chat.draft("Ответ").put("replyToId", message)))
                .containsExactly("NOT_FOUND input.replyToId");
    }

    @Test
    void clearsWhatHasExpiredOnceHoweverManyInstancesDo() {
        chat.send("teacher", "Остаётся");
        IntStream.range(0, 5).forEach(i -> expiring("teacher"));
        String reacted = expiring("staff");
        Api.as("student").refusals("messageReact", of(reacted).put("reaction", "👍"));
        expire();

        Uni.join()
                .all(List.of(sweeps.now(expiry), sweeps.now(expiry), sweeps.now(expiry)))
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        // Waits for a sweep of the clock's own that may hold some.
        Database.query("SELECT FROM chat_message WHERE chat_id = $1 FOR UPDATE", chat.key());
        assertThat(
                        Database.query(
                                        "SELECT sequence FROM chat_message WHERE chat_id = $1 AND text IS NOT NULL",
                                        chat.key())
                                .stream()
                                .map(row -> row.getInteger("sequence")))
                .containsExactly(1);
        assertThat(Database.query("SELECT FROM chat_reaction WHERE chat_id = $1", chat.key()))
                .isEmpty();
        assertThat(chat.events().stream().filter("MESSAGE_DELETED"::equals)).hasSize(6);
        assertThat(Database.query(
                                "SELECT facts FROM live_event WHERE topic = $1 AND type = 'MESSAGE_DELETED' ORDER BY sequence LIMIT 1",
                                chat.key())
                        .get(0)
                        .getJsonObject("facts")
                        .fieldNames())
                .containsExactly("message");
    }

    private String expiring(String user) {
        return Api.as(user)
                .mutate("messageSend", chat.draft("Код: 1234").put("expiresInSeconds", 60), "message { id }")
                .getJsonObject("message")
                .getString("id");
    }

    private void expire() {
        Database.query(
                "UPDATE chat_message SET expires_at = now() - interval '1 second' WHERE chat_id = $1 AND expires_at IS NOT NULL",
                chat.key());
    }

    private JsonObject shown(String user) {
        return chat.read(user, SHOWN);
    }

    private static JsonObject of(String message) {
        return new JsonObject().put("messageId", message);
    }
}
