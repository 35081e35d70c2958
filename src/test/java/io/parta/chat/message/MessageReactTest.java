package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-3: one reaction of a person to a message, counted as it is given. */
@QuarkusTest
class MessageReactTest {

    private static final String REACT = "messageReact";

    private TestChat chat;
    private String message;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
        message = chat.send("staff", "Ура");
    }

    @Test
    void countsWhatPeopleGiveChangeAndTakeBack() {
        react("teacher", "👍");
        react("student", "👍");
        JsonObject after = Api.as("staff")
                .mutate(REACT, input("🔥"), "message { viewerReaction reactions { reaction count } }")
                .getJsonObject("message");
        assertThat(after)
                .isEqualTo(new JsonObject()
                        .put("viewerReaction", "🔥")
                        .put("reactions", new JsonArray().add(count("👍", 2)).add(count("🔥", 1))));

        react("student", "🔥");
        react("student", "🔥");
        assertThat(reactions()).containsExactlyInAnyOrder(count("👍", 1), count("🔥", 2));

        react("student", null);
        react("teacher", null);
        react("teacher", null);
        assertThat(reactions()).containsExactly(count("🔥", 1));
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MESSAGE_SENT");
    }

    @Test
    void countsRightHoweverManyTapsRace() {
        Tokens.of("student");
        var taps = List.of("👍", "🔥", "👏");

        var all = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.runAsync(() -> react("student", i % 5 == 4 ? null : taps.get(i % 3))))
                .toList();
        all.forEach(CompletableFuture::join);
        react("student", "👏");

        assertThat(reactions()).containsExactly(count("👏", 1));
    }

    @Test
    void offersWhatTheChatOffers() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals(REACT, input("💣"))))
                .containsExactly("REACTION_NOT_OFFERED");

        chat.update("teacher", new JsonObject().put("reactions", new JsonArray().add("💡")));
        assertThat(Unchanged.by(() -> Api.as("student").refusals(REACT, input("👍"))))
                .containsExactly("REACTION_NOT_OFFERED");
        react("student", "💡");
    }

    @Test
    void refusesAClosedChatAndHidesTheMessageFromOthers() {
        for (String user : new String[] {"stranger", "operator"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(REACT, input("👍"))))
                    .containsExactly("NOT_FOUND input.messageId");
        }
        String future = TypeId.encode("message", chat.key(), 9);
        assertThat(Unchanged.by(
                        () -> Api.as("student").refusals(REACT, input("👍").put("messageId", future))))
                .containsExactly("NOT_FOUND input.messageId");
        chat.closed();
        assertThat(Unchanged.by(() -> Api.as("student").refusals(REACT, input("👍"))))
                .containsExactly("CHAT_CLOSED");
    }

    @Test
    void refusesAReactionToWhatIsDeleted() {
        Api.as("staff")
                .refusals(
                        "messageDelete",
                        new JsonObject().put("messageId", message).put("forEveryone", true));

        assertThat(Unchanged.by(() -> Api.as("student").refusals(REACT, input("👍"))))
                .containsExactly("NOT_FOUND input.messageId");
        assertThat(Database.query("SELECT FROM chat_reaction WHERE chat_id = $1", chat.key()))
                .isEmpty();
    }

    private void react(String user, String reaction) {
        assertThat(Api.as(user).refusals(REACT, input(reaction))).isEmpty();
    }

    private JsonObject input(String reaction) {
        return new JsonObject().put("messageId", message).put("reaction", reaction);
    }

    private static JsonObject count(String reaction, int count) {
        return new JsonObject().put("reaction", reaction).put("count", count);
    }

    private List<Object> reactions() {
        return chat
                .read("staff", "messages(last: 1) { nodes { reactions { reaction count } } }")
                .getJsonObject("messages")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getJsonArray("reactions")
                .stream()
                .toList();
    }
}
