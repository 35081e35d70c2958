package io.parta.chat.succession;

import static io.parta.chat.succession.Merging.MERGE;
import static io.parta.chat.succession.Merging.input;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-4: what is pinned in chats that are merged comes along where it may be forwarded. */
@QuarkusTest
class ChatsMergePinsTest {

    private TestChat chat;
    private TestChat other;

    @BeforeEach
    void make() {
        var made = Merging.make();
        chat = made.chat();
        other = made.other();
    }

    /** What a copy has taken along is there; whom it mentions need not be. */
    @Test
    void bringsNoPinTwice() {
        other.update("teacher", new JsonObject().put("forwardingAllowed", true));
        String pinned = other.send("staff", "Правила");
        Api.as("teacher").refusals("messagePin", new JsonObject().put("messageId", pinned));
        var copied = Api.as("teacher")
                .mutate(
                        "chatCopy",
                        new JsonObject()
                                .put("id", other.id())
                                .put("withMembers", true)
                                .put("withPins", true),
                        "chat { id }");
        var copy = new TestChat(copied.getJsonObject("chat").getString("id"));

        assertThat(Api.as("teacher").refusals(MERGE, input(copy, other).put("withPins", true)))
                .isEmpty();

        assertThat(copy.read("teacher", "lastSequence").getInteger("lastSequence"))
                .isEqualTo(1);
    }

    @Test
    void bringsPinsBehindWhatIsThere() {
        other.update("teacher", new JsonObject().put("forwardingAllowed", true));
        chat.send("teacher2", "Здесь");
        String pinned = other.send("staff", "Правила");
        Api.as("teacher").refusals("messagePin", new JsonObject().put("messageId", pinned));

        assertThat(Api.as("teacher").refusals(MERGE, input(chat, other).put("withPins", true)))
                .isEmpty();

        JsonObject read = chat.read("staff", "lastSequence pinnedMessages { nodes { text sequence author { id } } }");
        assertThat(read.getInteger("lastSequence")).isEqualTo(2);
        assertThat(read.getJsonObject("pinnedMessages").getJsonArray("nodes"))
                .containsExactly(new JsonObject()
                        .put("text", "Правила")
                        .put("sequence", 2)
                        .put("author", new JsonObject().put("id", TestOrganization.personId("teacher"))));
        chat.send("staff", "Дальше");
    }
}
