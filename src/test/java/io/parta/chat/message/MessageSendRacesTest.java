package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.Result;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-5: however many send at once, messages are numbered 1, 2, 3 … and a key sends once. */
@QuarkusTest
class MessageSendRacesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Inject
    Sending sending;

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    @Test
    void sendsEachOfAThousandKeysOnceHoweverOftenItIsTried() {
        UUID author = TestOrganization.personKey("teacher");
        var drafts = IntStream.range(0, 1_000)
                .mapToObj(i -> draft(author, "Сообщение " + i))
                .flatMap(draft -> Stream.generate(() -> draft).limit(5))
                .toList();

        var sent = together(drafts);

        assertThat(sent).hasSize(5_000).allMatch(Result.Done.class::isInstance);
        assertThat(sent.stream()
                        .map(result -> ((Result.Done<Message>) result).value())
                        .map(message -> message.sequence() + " " + message.getClientKey() + " " + message.text())
                        .distinct())
                .hasSize(1_000);
        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(chat.events()).hasSize(1 + 1_000);
    }

    @Test
    void numbersTheMessagesOfSeveralPeopleWithoutHoles() {
        var people = Stream.of("teacher", "staff", "student")
                .map(TestOrganization::personKey)
                .toList();
        var drafts = IntStream.range(0, 300)
                .mapToObj(i -> draft(people.get(i % 3), "Сообщение " + i))
                .toList();

        assertThat(together(drafts)).allMatch(Result.Done.class::isInstance);

        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
        assertThat(Database.query("SELECT sequence FROM chat_counter WHERE chat_id = $1", chat.key())
                        .get(0)
                        .getInteger("sequence"))
                .isEqualTo(300);
        var facts = Database.query(
                        "SELECT facts FROM live_event WHERE topic = $1 AND type = 'MESSAGE_SENT' ORDER BY sequence",
                        chat.key())
                .stream()
                .map(row -> row.getJsonObject("facts").getInteger("message"))
                .toList();
        assertThat(facts).isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
    }

    /** Slow mode is asked again under the lock: of many at once, one gets through. */
    @Test
    void letsOneOfManyThroughInSlowMode() {
        chat.update("teacher", new io.vertx.core.json.JsonObject().put("slowModeSeconds", 600));
        UUID student = TestOrganization.personKey("student");

        var sent = together(
                IntStream.range(0, 20).mapToObj(i -> draft(student, "Я " + i)).toList());

        assertThat(sent.stream().filter(Result.Done.class::isInstance)).hasSize(1);
        assertThat(sent.stream()
                        .filter(Result.Refused.class::isInstance)
                        .map(result -> ((Result.Refused<Message>) result)
                                .refusals()
                                .get(0)
                                .code()
                                .name())
                        .distinct())
                .containsExactly("SLOW_MODE");
        assertThat(numbers()).containsExactly(1);
    }

    /** Who is taken out sends nothing afterwards, and the chat loses no number by it. */
    @Test
    void losesNoNumberWhenAMemberIsTakenOutMeanwhile() {
        UUID student = TestOrganization.personKey("student");
        var drafts =
                IntStream.range(0, 100).mapToObj(i -> draft(student, "Я " + i)).toList();

        var sending = all(drafts).subscribeAsCompletionStage();
        Database.query(
                "UPDATE chat_member SET left_at = now() WHERE chat_id = $1 AND person_id = $2", chat.key(), student);
        int before = numbers().size();
        var sent = sending.join();

        long done = sent.stream().filter(Result.Done.class::isInstance).count();
        assertThat(numbers())
                .isEqualTo(IntStream.rangeClosed(1, (int) done).boxed().toList());
        assertThat(before).isLessThanOrEqualTo((int) done);
        assertThat(sent.stream()
                        .filter(Result.Refused.class::isInstance)
                        .map(result -> ((Result.Refused<Message>) result)
                                .refusals()
                                .get(0)
                                .code()
                                .name())
                        .distinct())
                .isSubsetOf("NOT_FOUND");
    }

    private Draft draft(UUID author, String text) {
        return new Draft(
                chat.key(),
                author,
                UUID.randomUUID(),
                MessageKind.TEXT,
                new MessageBody(text, List.of()),
                null,
                false,
                null,
                null);
    }

    private List<Result<Message>> together(List<Draft> drafts) {
        return all(drafts).await().atMost(PATIENCE);
    }

    private Uni<List<Result<Message>>> all(List<Draft> drafts) {
        return Multi.createFrom()
                .iterable(drafts)
                .onItem()
                .transformToUni(sending::send)
                .merge(50)
                .collect()
                .asList();
    }

    private List<Integer> numbers() {
        return Database.query("SELECT sequence FROM chat_message WHERE chat_id = $1 ORDER BY sequence", chat.key())
                .stream()
                .map(row -> row.getInteger("sequence"))
                .toList();
    }
}
