package io.parta.chat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.schedule.Sweeps;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-3: messages that are sent later, once, under the rights of their author then. */
@QuarkusTest
class MessageScheduleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHEDULE = "messageSchedule";
    private static final String UPDATE = "scheduledMessageUpdate";
    private static final String CANCEL = "scheduledMessageCancel";

    @Inject
    ScheduledSending scheduled;

    @Inject
    Sweeps sweeps;

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    @Test
    void listsWhatOneHasScheduledToOneselfAlone() {
        Instant later = Instant.now().plusSeconds(7200);
        schedule("teacher", "Второе", later);
        String first = schedule("teacher", "Первое", later.minusSeconds(60));

        assertThat(texts("teacher")).containsExactly("Первое", "Второе");
        assertThat(texts("staff")).isEmpty();

        assertThat(Api.as("teacher")
                        .refusals(
                                UPDATE,
                                at(later.plusSeconds(60)).put("id", first).put("text", "Третье")))
                .isEmpty();
        assertThat(texts("teacher")).containsExactly("Второе", "Третье");
        assertThat(Api.as("teacher").refusals(CANCEL, new JsonObject().put("id", first)))
                .isEmpty();
        assertThat(texts("teacher")).containsExactly("Второе");
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED");
    }

    @Test
    void sendsOnceWhatIsDueHoweverManyInstancesDo() {
        var texts = IntStream.range(0, 30).mapToObj(i -> "Сообщение " + i).toList();
        texts.forEach(text -> schedule("teacher", text, Instant.now().plusSeconds(3600)));
        schedule("staff", "Не сейчас", Instant.now().plusSeconds(7200));
        due("teacher");

        sweepThrice();

        assertThat(sent()).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(texts("teacher")).isEmpty();
        assertThat(texts("staff")).containsExactly("Не сейчас");
    }

    @Test
    void sendsOnceThoughTheFirstInstanceEndedBeforeItForgot() {
        schedule("teacher", "Раз", Instant.now().plusSeconds(3600));
        var row = Database.query("SELECT id, author_id FROM chat_scheduled_message WHERE chat_id = $1", chat.key())
                .get(0);
        Api.as("teacher")
                .refusals(
                        "messageSend",
                        chat.draft("Раз").put("clientKey", row.getUUID("id").toString()));
        due("teacher");

        sweepThrice();

        assertThat(sent()).containsExactly("Раз");
    }

    @Test
    void tellsTheAuthorWhenTheyMayNotWriteAnyMore() {
        String id = schedule("student", "Поздно", Instant.now().plusSeconds(3600));
        chat.update("teacher", new JsonObject().put("whoMayWrite", "ADMINISTRATORS"));
        due("student");

        sweepThrice();

        assertThat(sent()).isEmpty();
        JsonObject failed = list("student").getJsonObject(0);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure")).isEqualTo("NOT_ALLOWED");
        assertThat(Database.query(
                                "SELECT facts FROM live_event WHERE topic = $1 AND type = 'SCHEDULED_MESSAGE_FAILED' "
                                        + "AND facts ->> 'chat' = $2",
                                TestOrganization.personKey("student"),
                                chat.key().toString())
                        .get(0)
                        .getJsonObject("facts")
                        .getString("code"))
                .isEqualTo("NOT_ALLOWED");

        chat.update("teacher", new JsonObject().put("whoMayWrite", "MEMBERS"));
        Instant later = Instant.now().plusSeconds(3600);
        assertThat(Api.as("student").refusals(UPDATE, at(later).put("id", id).put("text", "Теперь")))
                .isEmpty();
        due("student");
        sweepThrice();
        assertThat(sent()).containsExactly("Теперь");
    }

    /** CH-4: a closed chat takes no message, and none is changed to be sent there again. */
    @Test
    void tellsTheAuthorThatTheChatWasClosed() {
        String id = schedule("student", "Поздно", Instant.now().plusSeconds(3600));
        assertThat(Api.as("teacher").refusals("chatClose", new JsonObject().put("id", chat.id())))
                .isEmpty();
        due("student");

        sweepThrice();

        assertThat(sent()).isEmpty();
        assertThat(list("student").getJsonObject(0).getString("failure")).isEqualTo("CHAT_CLOSED");
        assertThat(Database.query(
                        "SELECT FROM live_event WHERE topic = $1 AND type = 'SCHEDULED_MESSAGE_FAILED' "
                                + "AND facts ->> 'chat' = $2 AND facts ->> 'code' = 'CHAT_CLOSED'",
                        TestOrganization.personKey("student"),
                        chat.key().toString()))
                .hasSize(1);
        JsonObject again = at(Instant.now().plusSeconds(3600)).put("id", id).put("text", "Теперь");
        assertThat(Unchanged.by(() -> Api.as("student").refusals(UPDATE, again)))
                .containsExactly("CHAT_CLOSED");
    }

    /** CN-5. */
    @Test
    void aPostHasItsReminderOnceItIsSent() {
        school.administrator("director");
        UUID channel = Database.query(
                        "SELECT chat_id FROM chat_channel WHERE organization_id = $1 AND built_in = 'EVERYONE'",
                        school.key())
                .get(0)
                .getUUID("chat_id");
        Instant at = Instant.now().plusSeconds(3600);
        var input = at(at).put("chatId", TypeId.encode("chat", channel))
                .put("text", "Позже")
                .put("crosspostAt", at.plusSeconds(60).toString());
        assertThat(Api.as("director").refusals(SCHEDULE, input)).isEmpty();
        Database.query(
                "UPDATE chat_scheduled_message SET send_at = now() - interval '1 second' WHERE chat_id = $1", channel);

        sweepThrice();
        Database.query("SELECT FROM chat_scheduled_message WHERE chat_id = $1 FOR UPDATE", channel);

        assertThat(Database.query(
                                "SELECT person_id FROM channel_crosspost WHERE chat_id = $1 AND sequence = 1", channel)
                        .get(0)
                        .getUUID("person_id"))
                .isEqualTo(TestOrganization.personKey("director"));
    }

    @Test
    void refusesWhatIsNoTimeAndNoMessage() {
        Instant now = Instant.now();
        for (Instant at : new Instant[] {now.minusSeconds(60), now.plus(Duration.ofDays(400))}) {
            assertThat(Unchanged.by(() -> Api.as("teacher").refusals(SCHEDULE, input("Привет", at))))
                    .containsExactly("INVALID_INPUT input.sendAt");
        }
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(SCHEDULE, input(" ", now.plusSeconds(60)))))
                .containsExactly("INVALID_INPUT input.text");
    }

    @Test
    void refusesWhoMayNotWriteAndHidesTheChatFromOthers() {
        String id = schedule("teacher", "Потом", Instant.now().plusSeconds(3600));
        JsonObject later = input("Привет", Instant.now().plusSeconds(3600));
        for (String user : new String[] {"stranger", "operator"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(SCHEDULE, later)))
                    .containsExactly("NOT_FOUND input.chatId");
        }
        for (String user : new String[] {"stranger", "staff"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(CANCEL, new JsonObject().put("id", id))))
                    .containsExactly("NOT_FOUND input.id");
            assertThat(Unchanged.by(() -> Api.as(user)
                            .refusals(
                                    UPDATE,
                                    at(Instant.now().plusSeconds(60))
                                            .put("id", id)
                                            .put("text", "Моё"))))
                    .containsExactly("NOT_FOUND input.id");
        }
        chat.update("teacher", new JsonObject().put("whoMayWrite", "ADMINISTRATORS"));
        assertThat(Unchanged.by(() -> Api.as("student").refusals(SCHEDULE, later)))
                .containsExactly("NOT_ALLOWED");
        chat.closed();
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(SCHEDULE, later)))
                .containsExactly("CHAT_CLOSED");
    }

    @Test
    void letsAHundredWait() {
        Database.query(
                "INSERT INTO chat_scheduled_message (chat_id, author_id, id, text, silent, send_at) "
                        + "SELECT $1, $2, gen_random_uuid(), 'Текст', false, now() + interval '1 day' FROM generate_series(1, 100)",
                chat.key(),
                TestOrganization.personKey("teacher"));

        JsonObject later = input("Ещё", Instant.now().plusSeconds(3600));
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(SCHEDULE, later)))
                .containsExactly("SCHEDULED_MESSAGE_LIMIT_REACHED");
    }

    private void sweepThrice() {
        Uni.join()
                .all(List.of(sweeps.now(scheduled), sweeps.now(scheduled), sweeps.now(scheduled)))
                .andFailFast()
                .await()
                .atMost(PATIENCE);
        // Waits for a sweep of the clock's own that may hold some.
        Database.query("SELECT FROM chat_scheduled_message WHERE chat_id = $1 FOR UPDATE", chat.key());
    }

    private void due(String user) {
        UUID author = TestOrganization.personKey(user);
        Database.query(
                "UPDATE chat_scheduled_message SET send_at = now() - interval '1 second' WHERE chat_id = $1 AND author_id = $2",
                chat.key(),
                author);
    }

    private String schedule(String user, String text, Instant at) {
        JsonObject payload = Api.as(user).mutate(SCHEDULE, input(text, at), "scheduledMessage { id state text }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("scheduledMessage").getString("id");
    }

    private JsonObject input(String text, Instant at) {
        return at(at).put("chatId", chat.id()).put("text", text);
    }

    private static JsonObject at(Instant at) {
        return new JsonObject().put("sendAt", at.toString());
    }

    private List<String> sent() {
        return Database.query("SELECT text FROM chat_message WHERE chat_id = $1 ORDER BY sequence", chat.key()).stream()
                .map(row -> row.getString("text"))
                .toList();
    }

    private List<String> texts(String user) {
        return list(user).stream()
                .map(one -> ((JsonObject) one).getString("text"))
                .toList();
    }

    private JsonArray list(String user) {
        return chat.read(user, "scheduledMessages(first: 100) { nodes { text state failure sendAt } }")
                .getJsonObject("scheduledMessages")
                .getJsonArray("nodes");
    }
}
