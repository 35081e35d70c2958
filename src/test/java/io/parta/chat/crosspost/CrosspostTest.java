package io.parta.chat.crosspost;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.schedule.Sweeps;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CN-5: the publisher is reminded once to publish a post elsewhere too. */
@QuarkusTest
class CrosspostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    CrosspostReminders reminders;

    @Inject
    Sweeps sweeps;

    private TestSchool school;
    private TestChat chat;
    private String post;

    @BeforeEach
    void make() {
        school = TestSchool.make();
        chat = new TestChat(TypeId.encode(
                "chat",
                Database.query(
                                "SELECT chat_id FROM chat_channel WHERE organization_id = $1 AND built_in = 'EVERYONE'",
                                school.organization().key())
                        .get(0)
                        .getUUID("chat_id")));
        post = chat.send("director", "Набор открыт");
    }

    private JsonObject input() {
        return new JsonObject().put("messageId", post);
    }

    private Instant planned() {
        var payload = Api.as("director").mutate("channelCrosspostPlan", input(), "message { crosspostAt }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("message").getInstant("crosspostAt");
    }

    private void due() {
        Database.query(
                "UPDATE channel_crosspost SET due_at = now() - interval '1 second' WHERE chat_id = $1", chat.key());
        Uni.join()
                .all(List.of(sweeps.now(reminders), sweeps.now(reminders), sweeps.now(reminders)))
                .andFailFast()
                .await()
                .atMost(PATIENCE);
        // Waits for a sweep of the clock's own that may hold some.
        Database.query("SELECT FROM channel_crosspost WHERE chat_id = $1 FOR UPDATE", chat.key());
    }

    private long told() {
        return Database.query(
                        "SELECT count(*) AS number FROM live_event WHERE topic = $1 AND type = 'CROSSPOST_DUE' AND facts ->> 'chat' = $2",
                        TestOrganization.personKey("director"),
                        chat.key().toString())
                .get(0)
                .getLong("number");
    }

    @Test
    void remindsFourHoursLaterUnlessTold() {
        assertThat(planned())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(238)),
                        Instant.now().plus(Duration.ofMinutes(242)));
        assertThat(chat.read("student", "lastMessage { crosspostAt }")
                        .getJsonObject("lastMessage")
                        .getValue("crosspostAt"))
                .isNull();
    }

    @Test
    void remindsOnceHoweverManyInstancesDo() {
        planned();
        due();
        due();

        assertThat(told()).isEqualTo(1);
    }

    @Test
    void remindsNobodyOfWhatIsGoneOrTakenBack() {
        planned();
        assertThat(Api.as("director").refusals("channelCrosspostCancel", input()))
                .isEmpty();
        due();
        planned();
        assertThat(Api.as("director").refusals("messageDelete", input().put("forEveryone", true)))
                .isEmpty();
        due();

        assertThat(told()).isZero();
    }

    @Test
    void remindsNobodyWhoMayNotPublishAnyMore() {
        planned();
        school.organization().administrator("teacher");
        Api.as("operator").refusals("administratorDemote", new JsonObject().put("id", school.member("director")));
        due();

        assertThat(told()).isZero();
    }

    @Test
    void aScheduledPostHasItsReminderOnceItIsSent() {
        Instant at = Instant.now().plusSeconds(3600);
        var scheduled = new JsonObject()
                .put("chatId", chat.id())
                .put("text", "Позже")
                .put("sendAt", at.toString())
                .put("crosspostAt", at.plusSeconds(4 * 3600).toString());
        assertThat(Api.as("director").refusals("messageSchedule", scheduled)).isEmpty();
        assertThat(chat.read("director", "scheduledMessages(first: 1) { nodes { crosspostAt } }")
                        .getJsonObject("scheduledMessages")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .getInstant("crosspostAt"))
                .isAfter(at);
        var early = scheduled.copy().put("crosspostAt", at.minusSeconds(60).toString());
        assertThat(Unchanged.by(() -> Api.as("director").refusals("messageSchedule", early)))
                .containsExactly("INVALID_INPUT input.crosspostAt");
    }

    @Test
    void refusesReadersAndWhatIsNoPost() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals("channelCrosspostPlan", input())))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals("channelCrosspostPlan", input())))
                .containsExactly("NOT_FOUND input.messageId");
        var past = input().put("at", Instant.now().minusSeconds(5).toString());
        assertThat(Unchanged.by(() -> Api.as("director").refusals("channelCrosspostPlan", past)))
                .containsExactly("INVALID_INPUT input.at");
        var study = TestChat.of(school.organization(), "teacher", "student").send("teacher", "Привет");
        assertThat(Unchanged.by(() ->
                        Api.as("teacher").refusals("channelCrosspostPlan", new JsonObject().put("messageId", study))))
                .containsExactly("WRONG_CHAT_KIND");
    }
}
