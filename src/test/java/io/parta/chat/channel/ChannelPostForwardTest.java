package io.parta.chat.channel;

import static io.parta.chat.channel.ChannelSchool.chat;
import static io.parta.chat.channel.ChannelSchool.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CN-5: a post of an information channel is forwarded to the people of one's organisation and names where it comes from. */
@QuarkusTest
class ChannelPostForwardTest {

    private static final String FORWARD = "channelPostForward";

    private ChannelSchool school;
    private String ministry;
    private String post;

    @BeforeEach
    void make() {
        school = ChannelSchool.make();
        ministry = PlatformChannelTest.create();
        Api.as("operator").refusals("channelPublisherAppoint", PlatformChannelTest.publisher(ministry, "operator"));
        post = chat(ministry).send("operator", "Приказ подписан");
    }

    private JsonObject to(String channel) {
        return new JsonObject()
                .put("messageId", post)
                .put("channelId", channel)
                .put("clientKey", UUID.randomUUID().toString());
    }

    @Test
    void keepsWhoSpeaks() {
        done("director", "channelSubscribe", ministry);
        var input = to(school.builtIn("STAFF"));
        assertThat(Api.as("director").refusals(FORWARD, input)).isEmpty();
        assertThat(Api.as("director").refusals(FORWARD, input)).isEmpty();

        var read = chat(school.builtIn("STAFF"))
                .read(
                        "teacher",
                        "lastSequence lastMessage { text author { id } channel { publisherName } forwardedAuthor { id } forwardedFrom { title } }");
        assertThat(read.getInteger("lastSequence")).isEqualTo(1);
        assertThat(read.getJsonObject("lastMessage").encode())
                .isEqualTo(
                        "{\"text\":\"Приказ подписан\",\"author\":null,\"channel\":{\"publisherName\":\"Школа № 57\"},"
                                + "\"forwardedAuthor\":null,\"forwardedFrom\":{\"title\":\"Министерство просвещения\"}}");
    }

    @Test
    void refusesWhoeverDoesNotPublishOrDoesNotSee() {
        assertThat(Unchanged.by(() -> Api.as("director").refusals(FORWARD, to(school.builtIn("STAFF")))))
                .containsExactly("NOT_FOUND input.messageId");
        done("director", "channelSubscribe", ministry);
        done("teacher", "channelSubscribe", ministry);
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(FORWARD, to(school.builtIn("STAFF")))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("director").refusals(FORWARD, to("channel_1"))))
                .containsExactly("NOT_FOUND input.channelId");
        String inside = chat(school.builtIn("EVERYONE")).send("director", "Только нам");
        assertThat(Unchanged.by(() -> Api.as("director")
                        .refusals(FORWARD, to(school.builtIn("STAFF")).put("messageId", inside))))
                .containsExactly("WRONG_CHAT_KIND");
    }
}
