package io.parta.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LV-1, LV-6: the inbox, and what passes in a chat without being kept; the latest wins. */
@QuarkusTest
class ChatSignalsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().member("teacher", "TEACHER").member("staff", "STAFF");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void tellsTheInboxOfMessagesAndOfWhatIsRead() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", example("inbox"));
            untilHeard(socket, () -> chat.send("teacher", "Слышно?") != null);

            chat.send("teacher", "Привет");
            JsonObject changed = next(socket, "inbox", event -> "Привет".equals(lastText(event)));
            assertThat(changed.getString("chatId")).isEqualTo(chat.id());
            int unread =
                    changed.getJsonObject("chat").getJsonObject("viewerState").getInteger("unreadCount");
            assertThat(unread).isPositive();

            Api.as("staff")
                    .refusals(
                            "chatMarkRead",
                            new JsonObject().put("id", chat.id()).put("sequence", 99));
            next(
                    socket,
                    "inbox",
                    event -> event.getJsonObject("chat")
                                    .getJsonObject("viewerState")
                                    .getInteger("unreadCount")
                            == 0);
        }
    }

    @Test
    void tellsTheInboxOfChatsThatComeAndGo() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", example("inbox"));
            untilHeard(socket, () -> chat.send("teacher", "Слышно?") != null);

            var other = TestChat.of(school, "teacher", "staff");
            next(
                    socket,
                    "inbox",
                    event -> event.getString("chatId").equals(other.id()) && event.getJsonObject("chat") != null);

            Api.as("teacher")
                    .refusals(
                            "chatMembersRemove",
                            new JsonObject()
                                    .put("chatId", other.id())
                                    .put("personIds", new JsonArray().add(TestOrganization.personId("staff"))));
            next(
                    socket,
                    "inbox",
                    event -> event.getString("chatId").equals(other.id()) && event.getJsonObject("chat") == null);
        }
    }

    @Test
    void tellsTheChatWhoIsWritingWhoHasReadAndThatReactionsChanged() {
        String message = chat.send("teacher", "Привет");
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            socket.subscribe("1", example("chatSignals"), new JsonObject().put("chatId", chat.id()));
            untilHeard(socket, () -> typing("staff").isEmpty());

            Api.as("staff")
                    .refusals(
                            "chatMarkRead",
                            new JsonObject().put("id", chat.id()).put("sequence", 1));
            JsonObject read =
                    next(socket, "chatSignals", event -> event.getString("type").equals("READ"));
            assertThat(read.getInteger("sequence")).isEqualTo(1);
            assertThat(read.getJsonObject("by").getString("id")).isEqualTo(TestOrganization.personId("staff"));

            Api.as("staff")
                    .refusals(
                            "messageReact",
                            new JsonObject().put("messageId", message).put("reaction", "👍"));
            JsonObject reacted =
                    next(socket, "chatSignals", event -> event.getString("type").equals("REACTIONS"));
            assertThat(reacted.getJsonObject("message").getJsonArray("reactions"))
                    .containsExactly(new JsonObject().put("reaction", "👍").put("count", 1));
        }
    }

    @Test
    void endsForWhomIsTakenOut() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", example("chatSignals"), new JsonObject().put("chatId", chat.id()));
            untilHeard(socket, () -> typing("teacher").isEmpty());

            Api.as("teacher")
                    .refusals(
                            "chatMembersRemove",
                            new JsonObject()
                                    .put("chatId", chat.id())
                                    .put("personIds", new JsonArray().add(TestOrganization.personId("staff"))));

            JsonObject last = socket.expect(GraphQLSocket.PATIENCE);
            while (last.getString("type").equals("next")) {
                last = socket.expect(GraphQLSocket.PATIENCE);
            }
            assertThat(last.getJsonArray("payload")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"))
                    .isEqualTo("NOT_A_MEMBER");
        }
    }

    @Test
    void letsThoseTypeWhoMayWriteAndStoresNothing() {
        assertThat(Unchanged.by(() -> typing("staff"))).isEmpty();
        assertThat(Unchanged.by(() -> typing("stranger"))).containsExactly("NOT_FOUND input.id");

        chat.update("teacher", new JsonObject().put("whoMayWrite", "ADMINISTRATORS"));
        assertThat(Unchanged.by(() -> typing("staff"))).containsExactly("NOT_ALLOWED");
        Database.query("UPDATE chat SET kind = 'CHANNEL' WHERE id = $1", chat.key());
        assertThat(Unchanged.by(() -> typing("teacher"))).containsExactly("WRONG_CHAT_KIND");
    }

    private java.util.List<String> typing(String user) {
        return Api.as(user).refusals("chatTyping", new JsonObject().put("id", chat.id()));
    }

    /** A stream without a cursor does not say when it hears: something is said until it is heard. */
    private static void untilHeard(GraphQLSocket socket, BooleanSupplier say) {
        for (int i = 0; i < 50; i++) {
            assertThat(say.getAsBoolean()).isTrue();
            if (!socket.drain().isEmpty()) {
                return;
            }
        }
        assertThat(socket.expect("next").getString("id")).isEqualTo("1");
    }

    /** The next word that fits; those before may be older. */
    private static JsonObject next(GraphQLSocket socket, String field, Predicate<JsonObject> wanted) {
        while (true) {
            JsonObject payload = socket.expect("next", "1").getJsonObject("payload");
            assertThat(payload.getJsonArray("errors")).as(payload.encode()).isNull();
            JsonObject event = payload.getJsonObject("data").getJsonObject(field);
            if (wanted.test(event)) {
                return event;
            }
        }
    }

    private static String lastText(JsonObject event) {
        JsonObject message = event.getJsonObject("chat") == null
                ? null
                : event.getJsonObject("chat").getJsonObject("lastMessage");
        return message == null ? null : message.getString("text");
    }

    private static String example(String name) {
        try {
            return Files.readString(Path.of("graphql-schema/operations/chat/" + name + ".graphql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
