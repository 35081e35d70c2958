package io.parta.chat.sticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-1: a message is a sticker, a text or a poll. */
@QuarkusTest
class StickerTest {

    private static final String SEND = "messageSend";

    private TestChat chat;

    @BeforeEach
    void make() {
        var school = TestOrganization.verified().member("teacher", "TEACHER").member("staff", "STAFF");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void areOfferedInSets() {
        JsonObject set = sets();

        assertThat(set.getString("title")).isEqualTo("School");
        assertThat(set.getJsonArray("stickers")).hasSize(8);
        assertThat(set.getJsonArray("stickers").stream().map(JsonObject.class::cast))
                .allMatch(one -> one.getString("picture").startsWith("<svg")
                        && !one.getString("emoji").isEmpty());
    }

    @Test
    void isSentAloneAndGoesWithItsMessage() {
        JsonObject sticker = sets().getJsonArray("stickers").getJsonObject(2);
        String id = sticker.getString("stickerId");
        var draft = sticker(id);

        JsonObject sent = Api.as("staff")
                .mutate(SEND, draft, "message { id kind text sticker { stickerId emoji } }")
                .getJsonObject("message");
        assertThat(sent.getString("kind")).isEqualTo("STICKER");
        assertThat(sent.getString("text")).isNull();
        assertThat(sent.getJsonObject("sticker").getString("stickerId")).isEqualTo(id);
        assertThat(shown("teacher").getJsonObject("sticker").getString("emoji")).isEqualTo(sticker.getString("emoji"));

        var delete = new JsonObject().put("messageId", sent.getString("id")).put("forEveryone", true);
        assertThat(Api.as("staff").refusals("messageDelete", delete)).isEmpty();
        assertThat(shown("teacher").getJsonObject("sticker")).isNull();
        assertThat(Database.query("SELECT FROM chat_message WHERE chat_id = $1 AND sticker_id IS NOT NULL", chat.key()))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoSticker() {
        String id = sets().getJsonArray("stickers").getJsonObject(0).getString("stickerId");

        assertThat(refused(sticker("sticker_x"))).isEqualTo("[NOT_FOUND input.stickerId]");
        assertThat(refused(sticker(chat.id()))).isEqualTo("[NOT_FOUND input.stickerId]");
        assertThat(refused(sticker(id).put("text", "Привет"))).isEqualTo("[INVALID_INPUT input.text]");
        var nothing = sticker(id);
        nothing.remove("stickerId");
        assertThat(refused(nothing)).isEqualTo("[INVALID_INPUT input.text]");
    }

    private String refused(JsonObject draft) {
        return Unchanged.by(() -> Api.as("staff").refusals(SEND, draft)).toString();
    }

    private JsonObject sticker(String id) {
        return new JsonObject()
                .put("chatId", chat.id())
                .put("clientKey", UUID.randomUUID().toString())
                .put("stickerId", id);
    }

    private static JsonObject sets() {
        return Api.as("staff")
                .data("{ stickerSets { title stickers { stickerId emoji picture } } }")
                .getJsonArray("stickerSets")
                .getJsonObject(0);
    }

    private JsonObject shown(String user) {
        return chat.read(user, "messages(last: 1) { nodes { sticker { emoji } } }")
                .getJsonObject("messages")
                .getJsonArray("nodes")
                .getJsonObject(0);
    }
}
