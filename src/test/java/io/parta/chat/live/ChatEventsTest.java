package io.parta.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LV-1, LV-2, LV-4, LV-7: a chat's events, for its members. */
@QuarkusTest
class ChatEventsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    MeterRegistry metrics;

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void deliversWhatHappensAfterTheSnapshot() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", document(), variables(cursor("staff")));

            String message = chat.send("teacher", "Привет");
            JsonObject event = next(socket, "1");
            assertThat(event.getString("type")).isEqualTo("MESSAGE_SENT");
            assertThat(event.getInteger("sequence")).isEqualTo(1);
            assertThat(event.getJsonObject("message").getString("id")).isEqualTo(message);
            assertThat(event.getJsonObject("message").getString("text")).isEqualTo("Привет");
            assertThat(event.getJsonObject("message").getString("authorBadge")).isEqualTo("TEACHER");
            assertThat(event.getJsonObject("by").getString("id")).isEqualTo(TestOrganization.personId("teacher"));
            assertThat(event.getString("cursor")).isEqualTo(cursor("staff"));

            Api.as("teacher")
                    .refusals(
                            "messageEdit",
                            new JsonObject().put("messageId", message).put("text", "Пока"));
            assertThat(next(socket, "1").getJsonObject("message").getInteger("version"))
                    .isEqualTo(1);
            add("student");
            JsonObject added = next(socket, "1");
            assertThat(added.getString("type")).isEqualTo("MEMBERS_ADDED");
            assertThat(added.getJsonArray("people").getJsonObject(0).getString("id"))
                    .isEqualTo(TestOrganization.personId("student"));
            assertThat(added.getJsonObject("chat").getInteger("memberCount")).isEqualTo(3);
        }
    }

    /** LV-7: a deleted text never replays. */
    @Test
    void replaysThePresentContent() {
        String cursor = cursor("staff");
        String message = chat.send("teacher", "Секрет");
        Api.as("teacher")
                .refusals(
                        "messageDelete",
                        new JsonObject().put("messageId", message).put("forEveryone", true));

        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", document(), variables(cursor));

            JsonObject sent = next(socket, "1");
            assertThat(sent.getString("type")).isEqualTo("MESSAGE_SENT");
            assertThat(sent.getJsonObject("message").getString("text")).isNull();
            JsonObject deleted = next(socket, "1");
            assertThat(deleted.getString("type")).isEqualTo("MESSAGE_DELETED");
            assertThat(deleted.getJsonObject("message").getString("deletedAt")).endsWith("Z");
        }
    }

    /** LV-7: nothing from before one's history or from an absence, not even that it was. */
    @Test
    void withholdsWhatAMemberMayNotSee() {
        add("student");
        chat.send("teacher", "Один");
        String cursor = cursor("student");
        Api.as("student").refusals("chatLeave", new JsonObject().put("id", chat.id()));
        chat.send("teacher", "Два");
        chat.update("teacher", new JsonObject().put("title", "Без него"));
        add("student");
        chat.send("teacher", "Три");

        try (var socket = GraphQLSocket.open(graphql, Tokens.of("student"))) {
            socket.subscribe("1", document(), variables(cursor));

            var types = new ArrayList<String>();
            JsonObject event;
            do {
                event = next(socket, "1");
                types.add(event.getString("type"));
                if (event.getString("type").equals("WITHHELD")) {
                    assertThat(event.getJsonObject("message")).isNull();
                    assertThat(event.getJsonObject("by")).isNull();
                    assertThat(event.getInteger("sequence")).isNull();
                }
            } while (!event.getString("type").equals("MESSAGE_SENT"));
            assertThat(types.subList(0, 3)).containsOnly("WITHHELD");
            assertThat(event.getJsonObject("message").getString("text")).isEqualTo("Три");
        }
    }

    @Test
    void refusesWhoIsNoMember() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("stranger"))) {
            assertThat(refusal(socket, "1")).isEqualTo("NOT_FOUND");
        }
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("operator"))) {
            assertThat(refusal(socket, "1")).isEqualTo("NOT_FOUND");
        }
    }

    /** LV-4: a removed member's stream ends, and hears nothing of what comes after. */
    @Test
    void endsForWhomIsTakenOut() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", document(), variables(cursor("staff")));
            chat.send("teacher", "Привет");
            next(socket, "1");

            Api.as("teacher")
                    .refusals(
                            "chatMembersRemove",
                            new JsonObject()
                                    .put("chatId", chat.id())
                                    .put("personIds", new JsonArray().add(TestOrganization.personId("staff"))));
            chat.send("teacher", "Без тебя");

            assertThat(code(socket.expect("error", "1"))).isEqualTo("NOT_A_MEMBER");
        }
    }

    @Test
    void endsForEverybodyWhenTheChatIsDeleted() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", document(), variables(cursor("staff")));
            chat.send("teacher", "Привет");
            next(socket, "1");

            Api.as("teacher").refusals("chatDelete", new JsonObject().put("id", chat.id()));

            assertThat(code(socket.expect("error", "1"))).isEqualTo("NOT_A_MEMBER");
        }
    }

    /** Whoever sees something else from now on comes back into another group. */
    @Test
    void asksToResyncWhenWhatOneSeesChanges() {
        chat.send("teacher", "Привет");
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe("1", document(), variables(cursor("staff")));
            chat.send("teacher", "Ещё");
            next(socket, "1");

            Api.as("staff").refusals("chatHistoryClear", new JsonObject().put("id", chat.id()));

            assertThat(code(socket.expect("error", "1"))).isEqualTo("RESYNC_REQUIRED");
        }
    }

    /** Members who see the same share one rendering of the example; whoever has hidden a message has their own. */
    @Test
    void sharesFramesAmongMembersWhoSeeTheSame() {
        add("student");
        String hidden = chat.send("teacher", "Привет");
        String cursor = cursor("teacher");
        try (var first = GraphQLSocket.open(graphql, Tokens.of("teacher"));
                var second = GraphQLSocket.open(graphql, Tokens.of("staff"));
                var third = GraphQLSocket.open(graphql, Tokens.of("student"))) {
            double before = groups();
            for (var socket : List.of(first, second, third)) {
                socket.subscribe("1", document(), variables(cursor));
            }
            chat.send("teacher", "Всем");
            for (var socket : List.of(first, second, third)) {
                assertThat(next(socket, "1").getJsonObject("message").getString("text"))
                        .isEqualTo("Всем");
            }
            assertThat(groups() - before).isEqualTo(1);

            Api.as("student")
                    .refusals(
                            "messageDelete",
                            new JsonObject().put("messageId", hidden).put("forEveryone", false));
            assertThat(code(third.expect("error", "1"))).isEqualTo("RESYNC_REQUIRED");
            third.subscribe("2", document(), variables(cursor("student")));
            Api.as("teacher")
                    .refusals(
                            "messageEdit",
                            new JsonObject().put("messageId", hidden).put("text", "Правка"));
            assertThat(next(third, "2").getJsonObject("message")).isNull();
            assertThat(next(first, "1").getJsonObject("message").getString("text"))
                    .isEqualTo("Правка");
        }
    }

    private double groups() {
        return metrics.get("parta.live.groups").gauge().value();
    }

    /** ME-2: a mention reaches the person wherever they are. */
    @Test
    void notifiesOfAMention() {
        String cursor = Api.as("staff")
                .data("{ viewer { notificationsCursor } }")
                .getJsonObject("viewer")
                .getString("notificationsCursor");
        var mention = new JsonObject()
                .put("kind", "MENTION")
                .put("offset", 0)
                .put("length", 3)
                .put("personId", TestOrganization.personId("staff"));
        Api.as("teacher").refusals("messageSend", chat.draft("Аня").put("entities", new JsonArray().add(mention)));

        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe(
                    "1",
                    "subscription ($after: String) { notifications(after: $after) { type message { text chat { id } } } }",
                    new JsonObject().put("after", cursor));

            JsonObject notification = socket.expect("next", "1")
                    .getJsonObject("payload")
                    .getJsonObject("data")
                    .getJsonObject("notifications");
            assertThat(notification)
                    .isEqualTo(new JsonObject()
                            .put("type", "MENTIONED")
                            .put(
                                    "message",
                                    new JsonObject()
                                            .put("text", "Аня")
                                            .put("chat", new JsonObject().put("id", chat.id()))));
            assertThat(Database.query(
                            "SELECT FROM live_event WHERE topic = $1 AND facts ? 'text'",
                            TestOrganization.personKey("staff")))
                    .isEmpty();
        }
    }

    private void add(String user) {
        Api.as("teacher")
                .refusals(
                        "chatMembersAdd",
                        new JsonObject()
                                .put("chatId", chat.id())
                                .put("personIds", new JsonArray().add(TestOrganization.personId(user))));
    }

    private static String document() {
        try {
            return Files.readString(Path.of("graphql-schema/operations/chat/chatEvents.graphql"));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private String cursor(String user) {
        return chat.read(user, "eventsCursor").getString("eventsCursor");
    }

    private JsonObject variables(String after) {
        return new JsonObject().put("chatId", chat.id()).put("after", after);
    }

    private static JsonObject next(GraphQLSocket socket, String id) {
        JsonObject payload = socket.expect("next", id).getJsonObject("payload");
        assertThat(payload.getJsonArray("errors")).as(payload.encode()).isNull();
        return payload.getJsonObject("data").getJsonObject("chatEvents");
    }

    private String refusal(GraphQLSocket socket, String id) {
        socket.subscribe(id, document(), variables(null));
        return code(socket.expect("error", id));
    }

    private static String code(JsonObject message) {
        return message.getJsonArray("payload")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
