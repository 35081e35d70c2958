package io.parta.chat.channel;

import static io.parta.chat.channel.ChannelSchool.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Statements;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CN-1: administrators publish in the organisation's name; readers react, and answer only where comments are on. */
@QuarkusTest
class ChannelPublishTest {

    private static final String POST =
            "messages(last: 5) { nodes { id text author { id } authorBadge channel { publisherName } publishedBy { id } } }";

    private ChannelSchool school;
    private String channel;

    @BeforeEach
    void make() {
        school = ChannelSchool.make();
        channel = school.builtIn("EVERYONE");
    }

    private JsonObject post(String user) {
        return chat(channel)
                .read(user, POST)
                .getJsonObject("messages")
                .getJsonArray("nodes")
                .getJsonObject(0);
    }

    @Test
    void readersLearnTheOrganisationAndNotThePerson() {
        chat(channel).send("director", "Собрание в пятницу");

        var read = post("student");
        assertThat(read.getValue("author")).isNull();
        assertThat(read.getValue("authorBadge")).isNull();
        assertThat(read.getValue("publishedBy")).isNull();
        assertThat(read.getJsonObject("channel").getString("publisherName")).isEqualTo("Школа № 57");
        assertThat(post("director").getJsonObject("publishedBy").getString("id"))
                .isEqualTo(TestOrganization.personId("director"));
        assertThat(Database.query(
                                "SELECT facts::text AS facts FROM live_event WHERE topic = $1",
                                ChannelSchool.key(channel))
                        .stream()
                        .map(row -> row.getString("facts"))
                        .filter(facts -> facts.contains("\"by\"") || facts.contains("\"people\""))
                        .toList())
                .isEmpty();
    }

    /** Who answers does not learn who else reads; what they say stays inside, whoever would carry it out. */
    @Test
    void commentsMentionNobodyAndStayInside() {
        Database.query(
                "UPDATE chat SET who_may_write = 'MEMBERS', forwarding = true WHERE id = $1",
                ChannelSchool.key(channel));
        String post = chat(channel).send("director", "Собрание в пятницу");
        var answer = chat(channel).draft("Мама?").put("replyToId", post);
        var mention = new JsonObject()
                .put("kind", "MENTION")
                .put("offset", 0)
                .put("length", 4)
                .put("personId", TestOrganization.personId("guardian"));
        assertThat(Unchanged.by(() -> Api.as("student")
                        .refusals("messageSend", answer.copy().put("entities", new JsonArray().add(mention)))))
                .containsExactly("INVALID_INPUT input.entities");
        String comment = Api.as("student")
                .mutate("messageSend", answer, "message { id }")
                .getJsonObject("message")
                .getString("id");

        assertThat(Unchanged.by(() -> Api.as("director").refusals("messageForward", forwarded(comment))))
                .containsExactly("FORWARDING_NOT_ALLOWED");
        assertThat(Api.as("director").refusals("messageForward", forwarded(post)))
                .isEmpty();
    }

    private JsonObject forwarded(String message) {
        return new JsonObject()
                .put("messageId", message)
                .put("chatId", chat(school.builtIn("STAFF")).id())
                .put("clientKey", UUID.randomUUID().toString());
    }

    @Test
    void readersWriteNothingAndReact() {
        String post = chat(channel).send("director", "Собрание в пятницу");
        for (String user : List.of("student", "teacher", "guardian")) {
            assertThat(Unchanged.by(() ->
                            Api.as(user).refusals("messageSend", chat(channel).draft("А я?"))))
                    .containsExactly("NOT_ALLOWED");
        }
        assertThat(Unchanged.by(() ->
                        Api.as("stranger").refusals("messageSend", chat(channel).draft("А я?"))))
                .containsExactly("NOT_FOUND input.chatId");
        assertThat(Api.as("student")
                        .refusals(
                                "messageReact",
                                new JsonObject().put("messageId", post).put("reaction", "👍")))
                .isEmpty();
        school.update(channel, new JsonObject().put("reactions", new JsonArray()));
        assertThat(Unchanged.by(() -> Api.as("teacher")
                        .refusals(
                                "messageReact",
                                new JsonObject().put("messageId", post).put("reaction", "👍"))))
                .containsExactly("REACTION_NOT_OFFERED");
    }

    @Test
    void readersAnswerPostsWhereCommentsAreOn() {
        String post = chat(channel).send("director", "Собрание в пятницу");
        school.update(channel, new JsonObject().put("comments", true));
        assertThat(Unchanged.by(() ->
                        Api.as("teacher").refusals("messageSend", chat(channel).draft("А я?"))))
                .containsExactly("NOT_ALLOWED");

        var payload = Api.as("teacher")
                .mutate(
                        "messageSend",
                        chat(channel).draft("Будем").put("replyToId", post),
                        "message { id author { id } channel { id } }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        assertThat(payload.getJsonObject("message").getJsonObject("author").getString("id"))
                .isEqualTo(TestOrganization.personId("teacher"));
        assertThat(payload.getJsonObject("message").getValue("channel")).isNull();
        String comment = payload.getJsonObject("message").getString("id");
        assertThat(Api.as("teacher")
                        .refusals(
                                "messageEdit",
                                new JsonObject().put("messageId", comment).put("text", "Придём")))
                .isEmpty();
    }

    @Test
    void aPostIsOfAllWhoMayPublish() {
        school.school().organization().administrator("teacher");
        String post = chat(channel).send("director", "Собрание в пятницу");
        var edit = new JsonObject().put("messageId", post).put("text", "Собрание в четверг");

        assertThat(Api.as("teacher").refusals("messageEdit", edit)).isEmpty();
        Api.as("operator")
                .refusals(
                        "administratorDemote",
                        new JsonObject().put("id", school.school().member("director")));
        assertThat(Unchanged.by(() -> Api.as("director").refusals("messageEdit", edit)))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(
                                "messageDelete",
                                new JsonObject().put("messageId", post).put("forEveryone", true))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void aPollIsAnonymous() {
        var poll = new JsonObject().put("options", new JsonArray().add("Да").add("Нет"));
        chat(channel).ask("director", poll);

        assertThat(Database.query("SELECT anonymous FROM chat_poll WHERE chat_id = $1", ChannelSchool.key(channel))
                        .get(0)
                        .getBoolean("anonymous"))
                .isTrue();
    }

    @Test
    void subscribersDoNotSeeEachOtherAndNobodyTypes() {
        String members = "memberCount members(first: 10) { nodes { person { id } } }";
        assertThat(chat(channel).read("student", members))
                .isEqualTo(new JsonObject()
                        .put("memberCount", 6)
                        .put("members", new JsonObject().put("nodes", new JsonArray())));
        assertThat(chat(channel)
                        .read("director", members)
                        .getJsonObject("members")
                        .getJsonArray("nodes"))
                .hasSize(6);
        var typing = new JsonObject().put("id", chat(channel).id());
        assertThat(Unchanged.by(() -> Api.as("student").refusals("chatTyping", typing)))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("director").refusals("chatTyping", typing)))
                .containsExactly("WRONG_CHAT_KIND");
    }

    @Test
    void costsNothingForEachSubscriber() {
        Database.query(
                "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) "
                        + "SELECT $1, gen_random_uuid(), 'MEMBER', '{[1,)}', 0 FROM generate_series(1, 10000)",
                ChannelSchool.key(channel));

        var few = Statements.during(() -> chat(school.builtIn("STAFF")).send("director", "Некоторым"));
        var many = Statements.during(() -> chat(channel).send("director", "Всем"));

        assertThat(many).isEqualTo(few);
        assertThat(Database.query(
                        "SELECT FROM chat_member WHERE chat_id = $1 AND (read_sequence > 0 OR last_sent_at IS NOT NULL)",
                        ChannelSchool.key(channel)))
                .hasSize(1);
    }
}
