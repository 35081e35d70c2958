package io.parta.chat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.schedule.Sweeps;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-3: what is sent later says all that other messages do. */
@QuarkusTest
class ScheduledContentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHEDULE = "messageSchedule";

    @Inject
    ScheduledSending scheduled;

    @Inject
    Sweeps sweeps;

    private TestChat chat;

    @BeforeEach
    void make() {
        var school = TestOrganization.verified().member("teacher", "TEACHER").member("staff", "STAFF");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void sendsAPollThatIsToBeAcknowledgedAsAnAnswer() {
        String question = chat.send("staff", "Когда собрание?");
        var poll = new JsonObject()
                .put("options", new JsonArray().add("В среду").add("В четверг"))
                .put("anonymous", true)
                .put("closesAt", Instant.now().plusSeconds(7200).toString());
        JsonObject waiting = schedule(draft().put("text", "Голосуем")
                .put("poll", poll)
                .put("mustRead", true)
                .put("silent", true)
                .put("replyToId", question)
                .put("expiresInSeconds", 3600));
        assertThat(waiting.encode())
                .isEqualTo("{\"kind\":\"POLL\",\"text\":\"Голосуем\",\"mustRead\":true,\"expiresInSeconds\":3600}");

        JsonObject sent = sent();
        assertThat(sent.getString("kind")).isEqualTo("POLL");
        assertThat(sent.getBoolean("silent")).isTrue();
        assertThat(sent.getString("expiresAt")).isNotNull();
        assertThat(sent.getJsonObject("replyTo").getString("id")).isEqualTo(question);
        assertThat(sent.getJsonObject("mustRead")).isNotNull();
        assertThat(sent.getJsonObject("poll").getBoolean("anonymous")).isTrue();
        assertThat(sent.getJsonObject("poll").getJsonArray("options")).hasSize(2);
        Database.query("UPDATE chat_message SET expires_at = NULL WHERE chat_id = $1", chat.key());
    }

    @Test
    void sendsASticker() {
        String sticker = Api.as("teacher")
                .data("{ stickerSets { stickers { stickerId } } }")
                .getJsonArray("stickerSets")
                .getJsonObject(0)
                .getJsonArray("stickers")
                .getJsonObject(3)
                .getString("stickerId");
        JsonObject waiting = schedule(draft().put("stickerId", sticker));
        assertThat(waiting.getString("kind")).isEqualTo("STICKER");
        assertThat(waiting.getString("text")).isNull();

        JsonObject sent = sent();
        assertThat(sent.getJsonObject("sticker").getString("stickerId")).isEqualTo(sticker);
        assertThat(sent.getString("text")).isNull();
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThat(refused(draft())).isEqualTo("[INVALID_INPUT input.text]");
        var poll = new JsonObject()
                .put("options", new JsonArray().add("Да").add("Нет"))
                .put("closesAt", Instant.now().plusSeconds(60).toString());
        assertThat(refused(draft().put("text", "Идём?").put("poll", poll)))
                .isEqualTo("[INVALID_INPUT input.poll.closesAt]");
        assertThat(refused(draft().put("text", "Да").put("replyToId", "message_x")))
                .isEqualTo("[NOT_FOUND input.replyToId]");
        assertThat(refused(draft().put("text", "Да").put("expiresInSeconds", 1)))
                .isEqualTo("[INVALID_INPUT input.expiresInSeconds]");
    }

    private String refused(JsonObject draft) {
        return Unchanged.by(() -> Api.as("teacher").refusals(SCHEDULE, draft)).toString();
    }

    private JsonObject draft() {
        return new JsonObject()
                .put("chatId", chat.id())
                .put("sendAt", Instant.now().plusSeconds(3600).toString());
    }

    private static JsonObject schedule(JsonObject draft) {
        JsonObject payload =
                Api.as("teacher").mutate(SCHEDULE, draft, "scheduledMessage { kind text mustRead expiresInSeconds }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("scheduledMessage");
    }

    /** The last message, after what is due was sent. */
    private JsonObject sent() {
        Database.query(
                "UPDATE chat_scheduled_message SET send_at = now() - interval '1 second' WHERE chat_id = $1",
                chat.key());
        sweeps.now(scheduled).await().atMost(PATIENCE);
        Database.query("SELECT FROM chat_scheduled_message WHERE chat_id = $1 FOR UPDATE", chat.key());
        return chat.read(
                        "staff",
                        "messages(last: 1) { nodes { kind text silent expiresAt replyTo { id } sticker { stickerId } "
                                + "mustRead { acknowledgedByViewer } poll { anonymous options { text } } } }")
                .getJsonObject("messages")
                .getJsonArray("nodes")
                .getJsonObject(0);
    }
}
