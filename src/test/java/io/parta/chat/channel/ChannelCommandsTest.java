package io.parta.chat.channel;

import static io.parta.chat.channel.ChannelSchool.chat;
import static io.parta.chat.channel.ChannelSchool.done;
import static io.parta.chat.channel.ChannelSchool.read;
import static io.parta.chat.channel.ChannelSchool.subscribers;
import static io.parta.chat.channel.ChannelSchool.versioned;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CN-1, CN-3: an administrator makes further channels of the organisation, changes and deletes them. */
@QuarkusTest
class ChannelCommandsTest {

    private ChannelSchool school;

    @BeforeEach
    void make() {
        school = ChannelSchool.make();
    }

    @Test
    void subscribesTheAudience() {
        String channel = school.create("Родителям", "CLOSED", "GUARDIAN");

        assertThat(subscribers(channel)).containsExactly("director*", "guardian");
        assertThat(read("student", channel, "id")).isNull();
        school.update(
                channel,
                new JsonObject()
                        .put("title", "Родителям и учителям")
                        .put("audience", new JsonArray().add("GUARDIAN").add("TEACHER")));
        assertThat(subscribers(channel)).containsExactly("director*", "teacher", "teacher2", "guardian");
        assertThat(read("guardian", channel, "title").getString("title")).isEqualTo("Родителям и учителям");
    }

    @Test
    void listsThoseThatTheViewerMayKnowOf() {
        school.create("Родителям", "CLOSED", "GUARDIAN");
        school.create("Новости", "PUBLIC");

        assertThat(titles("guardian")).containsExactly("Общешкольный", "Родителям", "Новости");
        assertThat(titles("teacher")).containsExactly("Сотрудники", "Общешкольный", "Новости");
        assertThat(titles("director")).containsExactly("Сотрудники", "Общешкольный", "Родителям", "Новости");
        assertThat(titles("stranger")).containsExactly("Новости");
    }

    private List<String> titles(String user) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { organization(id: $id) { channels(first: 10) { nodes { title } } } }",
                        new JsonObject().put("id", school.school().id()))
                .getJsonObject("organization")
                .getJsonObject("channels")
                .getJsonArray("nodes")
                .stream()
                .map(one -> ((JsonObject) one).getString("title"))
                .toList();
    }

    @Test
    void refusesWhoeverDoesNotAdminister() {
        var input = school.input("Наш", "CLOSED", "STUDENT");
        for (String user : new String[] {"teacher", "student", "stranger"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals("channelCreate", input)))
                    .containsExactly("NOT_ALLOWED");
        }
        String channel = school.create("Ученикам", "CLOSED", "STUDENT");
        var update = versioned(channel, new JsonObject().put("title", "Наш"));
        assertThat(Unchanged.by(() -> Api.as("student").refusals("channelUpdate", update)))
                .containsExactly("NOT_ALLOWED");
        for (String mutation : new String[] {"channelDelete", "channelSubscribe", "channelUnsubscribe"}) {
            assertThat(Unchanged.by(() -> Api.as("teacher").refusals(mutation, new JsonObject().put("id", channel))))
                    .containsExactly("NOT_FOUND input.id");
        }
        assertThat(Unchanged.by(
                        () -> Api.as("operator").refusals("channelSubscribe", new JsonObject().put("id", channel))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(
                                "chatUpdate",
                                new JsonObject().put("id", chat(channel).id()).put("version", 0))))
                .containsExactly("WRONG_CHAT_KIND");
    }

    @Test
    void refusesWhatIsNoChannelAndWhatIsStale() {
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelCreate", school.input(" ", "CLOSED"))))
                .containsExactly("INVALID_INPUT input.title");
        var comments = school.input("Новости", "PUBLIC").put("comments", true);
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelCreate", comments)))
                .containsExactly("INVALID_INPUT input.comments");
        String channel = school.create("Ученикам", "CLOSED", "STUDENT");
        var update = versioned(channel, new JsonObject().put("title", "Наш"));
        assertThat(Api.as("director").refusals("channelUpdate", update)).isEmpty();
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelUpdate", update)))
                .containsExactly("CONFLICT input.version");
    }

    @Test
    void refusesMoreThanFifty() {
        IntStream.range(0, 48)
                .forEach(i -> Database.query(
                        "WITH made AS (INSERT INTO chat (id, kind, organization_id, title) VALUES (gen_random_uuid(), 'CHANNEL', $1, 'К') "
                                + "RETURNING id), k AS (INSERT INTO chat_counter (chat_id) SELECT id FROM made) "
                                + "INSERT INTO chat_channel (chat_id, organization_id, visibility) SELECT id, $1, 'CLOSED' FROM made",
                        school.school().organization().key()));

        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelCreate", school.input("Ещё", "CLOSED"))))
                .containsExactly("CHANNEL_LIMIT_REACHED");
    }

    @Test
    void aDeletedOneIsGoneForEverybody() {
        String channel = school.create("Ученикам", "CLOSED", "STUDENT");
        chat(channel).send("director", "Привет");
        done("director", "channelDelete", channel);

        assertThat(read("director", channel, "id")).isNull();
        assertThat(chat(channel).read("student", "id")).isNull();
        assertThat(subscribers(channel)).isEmpty();
        assertThat(chat(channel).events()).endsWith("CHAT_DELETED");
        school.done("memberRemove", new JsonObject().put("id", school.school().member("student")));
    }
}
