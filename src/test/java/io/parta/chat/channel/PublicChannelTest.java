package io.parta.chat.channel;

import static io.parta.chat.channel.ChannelSchool.chat;
import static io.parta.chat.channel.ChannelSchool.done;
import static io.parta.chat.channel.ChannelSchool.read;
import static io.parta.chat.channel.ChannelSchool.subscribers;
import static io.parta.chat.channel.ChannelSchool.versioned;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CN-3, CN-4: a public channel has a handle, anybody subscribes, and it carries no closed links. */
@QuarkusTest
class PublicChannelTest {

    private static final String FOUND = "query ($handle: String!) { channelByHandle(handle: $handle) { id title } }";

    private ChannelSchool school;
    private String channel;

    @BeforeEach
    void make() {
        school = ChannelSchool.make();
        channel = school.create("Новости школы", "PUBLIC", "STUDENT");
    }

    private String handle() {
        return "@id" + school.school().organization().input().getString("inn") + "_gos";
    }

    private JsonObject found(String user) {
        return Api.as(user)
                .data(FOUND, new JsonObject().put("handle", handle()))
                .getJsonObject("channelByHandle");
    }

    @Test
    void isFoundByItsHandleAndSubscribedToByAnybody() {
        chat(channel).send("director", "Набор открыт");
        assertThat(found("stranger").getString("id")).isEqualTo(channel);
        assertThat(read("stranger", channel, "handle viewerSubscribed subscriberCount chat { id }"))
                .isEqualTo(new JsonObject()
                        .put("handle", handle())
                        .put("viewerSubscribed", false)
                        .put("subscriberCount", 2)
                        .put("chat", null));

        done("stranger", "channelSubscribe", channel);
        assertThat(subscribers(channel)).containsExactly("director*", "student", "stranger");
        assertThat(read("stranger", channel, "subscriberCount chat { messages(first: 5) { nodes { text } } }")
                        .encode())
                .isEqualTo("{\"subscriberCount\":3,\"chat\":{\"messages\":{\"nodes\":[{\"text\":\"Набор открыт\"}]}}}");
        done("stranger", "channelSubscribe", channel);
        done("stranger", "channelUnsubscribe", channel);
        assertThat(subscribers(channel)).containsExactly("director*", "student");
        assertThat(read("stranger", channel, "subscriberCount chat { id }"))
                .isEqualTo(new JsonObject().put("subscriberCount", 2).put("chat", null));
    }

    @Test
    void aClosedOneIsFoundByNobody() {
        done("stranger", "channelSubscribe", channel);
        school.update(channel, new JsonObject().put("visibility", "CLOSED"));

        assertThat(found("stranger")).isNull();
        assertThat(subscribers(channel)).containsExactly("director*", "student");
        assertThat(read("student", channel, "handle")).isEqualTo(new JsonObject().put("handle", null));
        assertThat(read("stranger", channel, "id")).isNull();
        assertThat(Unchanged.by(
                        () -> Api.as("stranger").refusals("channelSubscribe", new JsonObject().put("id", channel))))
                .containsExactly("NOT_FOUND input.id");
    }

    @Test
    void whatWasSaidInsideStaysInside() {
        String closed = school.create("Только свои", "CLOSED", "STUDENT");
        chat(closed).send("director", "Звоните 8 (912) 345-67-89");
        school.update(channel, new JsonObject().put("visibility", "CLOSED"));
        school.update(closed, new JsonObject().put("visibility", "PUBLIC"));
        chat(closed).send("director", "Всем");
        done("stranger", "channelSubscribe", closed);

        String texts = "messages(first: 5) { nodes { text } }";
        assertThat(chat(closed).read("stranger", texts).encode())
                .doesNotContain("912")
                .contains("Всем");
        assertThat(chat(closed).read("student", texts).encode()).contains("912", "Всем");
    }

    @Test
    void aLegalEntityHasOne() {
        var second = school.input("Ещё", "PUBLIC");
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelCreate", second)))
                .containsExactly("CHANNEL_HANDLE_TAKEN input.visibility");
        String closed = school.create("Ещё", "CLOSED");
        var open = versioned(closed, new JsonObject().put("visibility", "PUBLIC"));
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelUpdate", open)))
                .containsExactly("CHANNEL_HANDLE_TAKEN input.visibility");

        done("director", "channelDelete", channel);
        assertThat(found("student")).isNull();
        assertThat(Api.as("director").refusals("channelUpdate", open)).isEmpty();
        assertThat(found("student").getString("id")).isEqualTo(closed);
    }

    @Test
    void keepsWhoeverLeavesTheSchoolButNotAsPublisher() {
        school.school().organization().administrator("teacher");
        assertThat(subscribers(channel)).contains("teacher*");
        Api.as("operator")
                .refusals(
                        "administratorDemote",
                        new JsonObject().put("id", school.school().member("teacher")));
        assertThat(subscribers(channel)).contains("teacher");
        school.done("memberRemove", new JsonObject().put("id", school.school().member("student")));
        assertThat(subscribers(channel)).contains("student");
    }

    @Test
    void carriesNoClosedLinks() {
        String post = chat(channel).send("director", "Пишите: +7 495 123-45-67, наш телефон");
        for (String text : List.of(
                "Звоните 8 (912) 345-67-89",
                "Заходите http://localhost:8080/invitation#abc",
                "Чат: " + chat(channel).id())) {
            assertThat(Unchanged.by(() -> Api.as("director")
                            .refusals("messageSend", chat(channel).draft(text))))
                    .containsExactly("PUBLIC_CHANNEL_CLOSED_LINK input.text");
            assertThat(Unchanged.by(() -> Api.as("director")
                            .refusals(
                                    "messageEdit",
                                    new JsonObject().put("messageId", post).put("text", text))))
                    .containsExactly("PUBLIC_CHANNEL_CLOSED_LINK input.text");
            assertThat(Unchanged.by(() -> Api.as("director")
                            .refusals(
                                    "messageSchedule",
                                    new JsonObject()
                                            .put("chatId", chat(channel).id())
                                            .put("text", text)
                                            .put(
                                                    "sendAt",
                                                    Instant.now()
                                                            .plusSeconds(3600)
                                                            .toString()))))
                    .containsExactly("PUBLIC_CHANNEL_CLOSED_LINK input.text");
            chat(school.builtIn("EVERYONE")).send("director", text);
        }
    }

    @Test
    void carriesNoClosedLinksBesideTheTextEither() {
        var poll = chat(channel)
                .draft("Куда звонить?")
                .put(
                        "poll",
                        new JsonObject()
                                .put("options", new JsonArray().add("Никуда").add("8 912 345 67 89")));
        assertThat(Unchanged.by(() -> Api.as("director").refusals("messageSend", poll)))
                .containsExactly("PUBLIC_CHANNEL_CLOSED_LINK input.text");
        var link = chat(channel)
                .draft("Сюда")
                .put(
                        "entities",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kind", "LINK")
                                        .put("offset", 0)
                                        .put("length", 4)
                                        .put("url", "http://localhost:8080/invitation#abc")));
        assertThat(Unchanged.by(() -> Api.as("director").refusals("messageSend", link)))
                .containsExactly("PUBLIC_CHANNEL_CLOSED_LINK input.text");
    }

    @Test
    void theRefusalNamesWhatIsAtFault() {
        var payload = Api.as("director")
                .mutate(
                        "messageSend",
                        chat(channel).draft("Наш +7 495 123-45-67, не наш 8 (912) 345-67-89"),
                        "message { id }");

        assertThat(payload.getJsonArray("userErrors").getJsonObject(0).getString("message"))
                .contains("8 (912) 345-67-89")
                .doesNotContain("495");
    }

    @Test
    void saysNoMoreOfItselfThanItsPosts() {
        var change = versioned(channel, new JsonObject().put("description", "Звоните 8 912 345 67 89"));
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelUpdate", change)))
                .containsExactly("PUBLIC_CHANNEL_CLOSED_LINK input.description");
        var comments = versioned(channel, new JsonObject().put("comments", true));
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelUpdate", comments)))
                .containsExactly("INVALID_INPUT input.comments");
    }

    @Test
    void subscribersFromOutsideAreSeenByNobody() {
        done("stranger", "channelSubscribe", channel);

        assertThat(chat(channel)
                        .read("director", "members(first: 10) { nodes { person { id } } }")
                        .getJsonObject("members")
                        .getJsonArray("nodes"))
                .hasSize(1);
        assertThat(Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts::text LIKE $2",
                        ChannelSchool.key(channel),
                        "%" + TestOrganization.personKey("stranger") + "%"))
                .isEmpty();
    }
}
