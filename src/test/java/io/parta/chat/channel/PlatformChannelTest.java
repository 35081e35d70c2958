package io.parta.chat.channel;

import static io.parta.chat.channel.ChannelSchool.chat;
import static io.parta.chat.channel.ChannelSchool.done;
import static io.parta.chat.channel.ChannelSchool.read;
import static io.parta.chat.channel.ChannelSchool.subscribers;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CN-6: an operator makes channels of the platform and appoints who publishes there; everybody subscribes. */
@QuarkusTest
class PlatformChannelTest {

    static JsonObject data() {
        return new JsonObject()
                .put("publisher", "MINISTRY")
                .put("title", "Министерство просвещения")
                .put("inn", TestOrganization.data().getString("inn"));
    }

    static String create() {
        var payload = Api.as("operator").mutate("platformChannelCreate", data(), "channel { id }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("channel").getString("id");
    }

    static JsonObject publisher(String channel, String user) {
        return new JsonObject().put("channelId", channel).put("personId", TestOrganization.personId(user));
    }

    @Test
    void isPublishedInByWhomAnOperatorAppoints() {
        String channel = create();
        TestOrganization.personId("stranger");
        done("student", "channelSubscribe", channel);
        assertThat(Unchanged.by(() ->
                        Api.as("student").refusals("messageSend", chat(channel).draft("Я"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Api.as("operator").refusals("channelPublisherAppoint", publisher(channel, "stranger")))
                .isEmpty();
        assertThat(Api.as("operator").refusals("channelPublisherAppoint", publisher(channel, "stranger")))
                .isEmpty();
        assertThat(subscribers(channel)).containsExactly("student", "stranger*");
        chat(channel).send("stranger", "Приказ подписан");

        var post = chat(channel)
                .read("student", "lastMessage { author { id } channel { publisherName publisher } }")
                .getJsonObject("lastMessage");
        assertThat(post.encode())
                .isEqualTo("{\"author\":null,\"channel\":{\"publisherName\":\"Министерство просвещения\","
                        + "\"publisher\":\"MINISTRY\"}}");
        assertThat(read("operator", channel, "publishers { id }").getJsonArray("publishers"))
                .hasSize(1);
        assertThat(read("student", channel, "publishers { id }").getValue("publishers"))
                .isNull();

        assertThat(Api.as("operator").refusals("channelPublisherDismiss", publisher(channel, "stranger")))
                .isEmpty();
        assertThat(subscribers(channel)).containsExactly("student", "stranger");
        assertThat(Database.query(
                                "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'chat' = $2 ORDER BY sequence",
                                TestOrganization.personKey("stranger"),
                                ChannelSchool.key(channel).toString())
                        .stream()
                        .map(row -> row.getString("type"))
                        .toList())
                .containsExactly("CHANNEL_PUBLISHER_APPOINTED", "CHANNEL_PUBLISHER_DISMISSED");
        assertThat(Unchanged.by(() ->
                        Api.as("stranger").refusals("messageSend", chat(channel).draft("Я"))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void refusesWhatFitsNoChannelOfThePlatform() {
        String channel = create();
        assertThat(Unchanged.by(() -> Api.as("operator").refusals("platformChannelCreate", data().put("inn", "123"))))
                .containsExactly("INVALID_INN input.inn");
        String inn = data().getString("inn");
        assertThat(Api.as("operator").refusals("platformChannelCreate", data().put("inn", inn)))
                .isEmpty();
        assertThat(Unchanged.by(() -> Api.as("operator").refusals("platformChannelCreate", data().put("inn", inn))))
                .containsExactly("CHANNEL_HANDLE_TAKEN input.inn");
        var unknown = new JsonObject().put("channelId", channel).put("personId", channel);
        for (String mutation : new String[] {"channelPublisherAppoint", "channelPublisherDismiss"}) {
            assertThat(Unchanged.by(() -> Api.as("operator").refusals(mutation, unknown)))
                    .containsExactly("NOT_FOUND input.personId");
        }
        var school = ChannelSchool.make();
        assertThat(Unchanged.by(() -> Api.as("operator")
                        .refusals("channelPublisherAppoint", publisher(school.builtIn("STAFF"), "teacher"))))
                .containsExactly("WRONG_CHAT_KIND");
        var closed = ChannelSchool.versioned(channel, new JsonObject().put("visibility", "CLOSED"));
        assertThat(Unchanged.by(() -> Api.as("operator").refusals("channelUpdate", closed)))
                .containsExactly("INVALID_INPUT input.visibility");
        var title = ChannelSchool.versioned(channel, new JsonObject().put("title", "Мы"));
        assertThat(Unchanged.by(() -> Api.as("student").refusals("channelUpdate", title)))
                .containsExactly("FORBIDDEN");
        assertThat(Api.as("operator").refusals("channelUpdate", title)).isEmpty();
    }

    /** RO-5: the channel, the chat and the posts in it name the same party. */
    @Test
    void isRuledByThePlatformWhereASchoolRulesItsOwn() {
        String channel = create();
        assertThat(Api.as("operator").refusals("channelPublisherAppoint", publisher(channel, "operator")))
                .isEmpty();
        assertThat(deciders("operator", channel)).containsExactly("PLATFORM");

        assertThat(deciders("director", ChannelSchool.make().builtIn("STAFF"))).containsExactly("ORGANIZATION");
    }

    private static List<String> deciders(String publisher, String channel) {
        chat(channel).send(publisher, "Приказ подписан");
        var actions = "viewerActions { decidedBy }";
        return Stream.of(
                        read(publisher, channel, actions).encode(),
                        chat(channel)
                                .read(publisher, actions + " lastMessage { " + actions + " }")
                                .encode())
                .flatMap(found -> Pattern.compile("\"decidedBy\":\"(\\w+)\"")
                        .matcher(found)
                        .results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    @Test
    void isListedForEverybody() {
        String channel = create();

        assertThat(Api.as("stranger")
                        .data("{ platformChannels(last: 100) { nodes { id } } }")
                        .encode())
                .contains(channel);
        done("operator", "channelDelete", channel);
        assertThat(Api.as("stranger")
                        .data("{ platformChannels(last: 100) { nodes { id } } }")
                        .encode())
                .doesNotContain(channel);
    }
}
