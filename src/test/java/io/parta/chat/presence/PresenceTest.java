package io.parta.chat.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.Neighbours;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LV-6: presence is seen by those who may see the profile, in small chats, and kept nowhere. */
@QuarkusTest
class PresenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MEMBERS = "query ($id: ID!) { chat(id: $id) { members(first: 100) { nodes "
            + "{ presence person { id } } } peerPresence } }";
    private static final String SIGNALS =
            "subscription ($id: ID!) { chatSignals(chatId: $id) { type presence by { id } } }";

    @TestHTTPResource("/graphql")
    URI graphql;

    private Neighbours school;
    private UUID teacher;
    private UUID staff;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified().member("staff", "STAFF"));
        staff = TestOrganization.personKey("staff");
        Neighbours.forget(staff);
        teacher = school.member("TEACHER");
        chat = TestChat.of(school.organization(), teacher, staff);
        // Whoever left a moment ago, in another test, counts as there for a moment more.
        await().until(() -> "OFFLINE".equals(presence(teacher)));
    }

    @AfterEach
    void forget() {
        Neighbours.forget(staff);
    }

    @Test
    void showsWhoHasASocket() {
        assertThat(presence(teacher)).isIn("OFFLINE", "ONLINE");
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            await().until(() -> "ONLINE".equals(presence(teacher)));
            assertThat(socket.isClosed()).isFalse();
        }
        await().until(() -> "OFFLINE".equals(presence(teacher)));
    }

    @Test
    void showsTheOtherPersonOfADirectChat() {
        chat = TestChat.direct(teacher, staff);
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            await().until(() -> "ONLINE".equals(read(teacher).getString("peerPresence")));
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void tellsWhoComesAndGoesAsItIsNow() {
        school.organization().member("teacher", "TEACHER");
        chat = TestChat.of(school.organization(), TestOrganization.personKey("teacher"), staff);
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            follow(socket);
            try (var other = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
                next(socket, "ONLINE", "staff");
                assertThat(other.isClosed()).isFalse();
            }
            next(socket, "OFFLINE", "staff");
        }
    }

    /** SF-2: a stream that has begun tells nothing more, not even that something happened. */
    @Test
    void isToldNoMoreOnceTheProfileIsHidden() {
        school.organization().member("teacher", "TEACHER").member("teacher2", "TEACHER");
        UUID third = TestOrganization.personKey("teacher2");
        chat = TestChat.of(school.organization(), TestOrganization.personKey("teacher"), staff, third);
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            follow(socket);
            Neighbours.chooses(staff, "may_see_profile", "NOBODY");
            try (var hidden = GraphQLSocket.open(graphql, Tokens.of("staff"));
                    var shown = GraphQLSocket.open(graphql, Tokens.of("teacher2"))) {
                next(socket, "ONLINE", "teacher2");
                assertThat(hidden.isClosed() || shown.isClosed()).isFalse();
            }
            next(socket, "OFFLINE", "teacher2");
        }
    }

    /** SF-2: whoever hides their profile hides it; so does a block, of either side. */
    @Test
    void isHiddenWithTheProfile() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            await().until(() -> "ONLINE".equals(presence(teacher)));

            Neighbours.chooses(staff, "may_see_profile", "NOBODY");
            assertThat(presence(teacher)).isNull();
            Neighbours.forget(staff);
            Neighbours.blocks(staff, teacher);
            assertThat(presence(teacher)).isNull();
            Neighbours.forget(staff);
            assertThat(presence(teacher)).isEqualTo("ONLINE");
            assertThat(socket.isClosed()).isFalse();
        }
    }

    /** ST-4, SF-1: that two are in one chat makes them no contacts. */
    @Test
    void isNotShownToAGuardianOfAnother() {
        UUID guardian = school.member("GUARDIAN");
        UUID student = school.member("STUDENT");
        chat = TestChat.of(school.organization(), teacher, student);
        Database.query(
                "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) VALUES ($1, $2, 'MEMBER', '{[1,)}', 0)",
                chat.key(),
                guardian);

        assertThat(presence(guardian, student)).isNull();
        assertThat(presence(teacher, student)).isEqualTo("OFFLINE");
        assertThat(read(guardian)).isNotNull();
        assertThat(read(Neighbours.stranger())).isNull();
    }

    @Test
    void isNotShownInLargeChatsAndChannels() {
        Database.query("UPDATE chat SET member_count = 101 WHERE id = $1", chat.key());
        assertThat(presence(teacher)).isNull();
        Database.query("UPDATE chat SET member_count = 100 WHERE id = $1", chat.key());
        assertThat(presence(teacher)).isNotNull();
        Database.query("UPDATE chat SET kind = 'CHANNEL' WHERE id = $1", chat.key());
        assertThat(presence(teacher)).isNull();
    }

    @Test
    void isKeptNowhere() {
        Tokens.of("staff");
        Unchanged.by(() -> {
            try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
                await().until(() -> "ONLINE".equals(presence(teacher)));
                return socket.isClosed();
            }
        });
    }

    /** However many members a page has. */
    @Test
    void takesTheSameStatementsForMoreMembers() {
        Map<String, Long> few = Statements.during(() -> read(teacher));
        var large = TestChat.of(
                school.organization(), teacher, school.member("STAFF"), school.member("STAFF"), school.member("STAFF"));
        chat = large;

        assertThat(Statements.during(() -> read(teacher))).isEqualTo(few);
    }

    private @Nullable String presence(UUID viewer) {
        return presence(viewer, staff);
    }

    private @Nullable String presence(UUID viewer, UUID person) {
        String id = io.parta.platform.graphql.node.TypeId.encode("person", person);
        return read(viewer).getJsonObject("members").getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getJsonObject("person").getString("id").equals(id))
                .map(one -> String.valueOf(one.getString("presence")))
                .map(one -> one.equals("null") ? null : one)
                .toList()
                .get(0);
    }

    private @Nullable JsonObject read(UUID viewer) {
        return Engine.run(MEMBERS, new JsonObject().put("id", chat.id()), TestPeople.viewer(viewer))
                .await()
                .atMost(PATIENCE)
                .getJsonObject("data")
                .getJsonObject("chat");
    }

    /** Whatever was said before may be older. */
    private static void next(GraphQLSocket socket, String presence, String user) {
        String id = TestOrganization.personId(user);
        while (true) {
            JsonObject signal = socket.expect("next", "1")
                    .getJsonObject("payload")
                    .getJsonObject("data")
                    .getJsonObject("chatSignals");
            if (signal.getString("type").equals("PRESENCE")) {
                assertThat(signal.getJsonObject("by").getString("id")).isEqualTo(id);
                if (presence.equals(signal.getString("presence"))) {
                    return;
                }
            }
        }
    }

    /** Subscribes, and waits until what colleagues do is heard. */
    private void follow(GraphQLSocket socket) {
        socket.subscribe("1", SIGNALS, new JsonObject().put("id", chat.id()));
        await().until(() -> Api.as("staff")
                        .refusals("chatTyping", new JsonObject().put("id", chat.id()))
                        .isEmpty()
                && !socket.drain().isEmpty());
    }
}
