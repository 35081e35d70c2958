package io.parta.chat.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
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

/** ME-3: polls, whose counts are the sum of the votes however many vote at once. */
@QuarkusTest
class PollTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String VOTE = "pollVote";
    private static final String CLOSE = "pollClose";

    @Inject
    PollVotes votes;

    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    @Test
    void countsVotesThatAreGivenChangedAndTakenBack() {
        String poll = chat.ask("staff", poll());

        vote("teacher", poll, "1");
        vote("student", poll, "3");
        vote("staff", poll, "3");
        assertThat(results("student")).isEqualTo("3: 1 0 2; own [\"3\"]");
        vote("student", poll, "1");
        vote("student", poll, "1");
        assertThat(results("student")).isEqualTo("3: 2 0 1; own [\"1\"]");
        vote("student", poll);
        vote("student", poll);
        assertThat(results("student")).isEqualTo("2: 1 0 1; own []");
        assertThat(voters("student", 1)).isEqualTo("[\"" + TestOrganization.personId("teacher") + "\"]");
        assertThat(voters("student", 2)).isEqualTo("[]");
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MESSAGE_SENT");
    }

    @Test
    void countsEachOfSeveralChoices() {
        String poll = chat.ask("staff", poll().put("multipleChoice", true));

        vote("teacher", poll, "2", "1", "2");
        vote("student", poll, "2", "3");

        assertThat(results("teacher")).isEqualTo("2: 1 2 1; own [\"1\",\"2\"]");
    }

    @Test
    void showsNobodyWhoVotedInAnAnonymousPoll() {
        String poll = chat.ask("staff", poll().put("anonymous", true));
        vote("student", poll, "1");

        for (String user : new String[] {"teacher", "staff", "student"}) {
            assertThat(voters(user, 1)).isEqualTo("null");
        }
        assertThat(results("teacher")).isEqualTo("1: 1 0 0; own []");
    }

    @Test
    void showsTheRightOptionOnceSomebodyHasVotedOrAllCan() {
        String poll = chat.ask("staff", poll().put("rightOption", 2));
        assertThat(right("student")).isNull();

        vote("student", poll, "3");
        assertThat(right("student")).isEqualTo("2");
        assertThat(right("teacher")).isNull();
        assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(poll, "2"))))
                .containsExactly("VOTE_STANDS");

        assertThat(Api.as("staff").refusals(CLOSE, input(poll))).isEmpty();
        assertThat(right("teacher")).isEqualTo("2");
    }

    @Test
    void letsVotesStandWhereThePollSaysSo() {
        String poll = chat.ask("staff", poll().put("votesChangeable", false));
        vote("student", poll, "1");
        vote("student", poll, "1");

        assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(poll, "2"))))
                .containsExactly("VOTE_STANDS");
        assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(poll, new String[0]))))
                .containsExactly("VOTE_STANDS");
    }

    @Test
    void countsNothingAfterTheEnd() {
        String poll = chat.ask("staff", poll());
        vote("student", poll, "1");
        assertThat(Unchanged.by(() -> Api.as("student").refusals(CLOSE, input(poll))))
                .containsExactly("NOT_ALLOWED");

        assertThat(Api.as("teacher").refusals(CLOSE, input(poll))).isEmpty();
        assertThat(Api.as("staff").refusals(CLOSE, input(poll))).isEmpty();

        assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(poll, "2"))))
                .containsExactly("POLL_CLOSED");
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MESSAGE_SENT", "POLL_CLOSED");

        String timed = chat.ask(
                "staff", poll().put("closesAt", Instant.now().plusSeconds(60).toString()));
        vote("student", timed, "1");
        Database.query(
                "UPDATE chat_poll SET closes_at = now() WHERE chat_id = $1 AND closes_at IS NOT NULL", chat.key());
        assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(timed, "2"))))
                .containsExactly("POLL_CLOSED");
    }

    @Test
    void refusesWhatIsNoPollOrNoVote() {
        assertThat(Unchanged.by(() -> refused(new JsonObject().put("options", new JsonArray().add("Да")))))
                .containsExactly("INVALID_INPUT input.poll.options");
        assertThat(Unchanged.by(() -> refused(new JsonObject()
                        .put("options", new JsonArray().add("Да").add("Да")))))
                .containsExactly("INVALID_INPUT input.poll.options");
        assertThat(Unchanged.by(() -> refused(poll().put("rightOption", 4).put("multipleChoice", true))))
                .containsExactlyInAnyOrder(
                        "INVALID_INPUT input.poll.rightOption", "INVALID_INPUT input.poll.multipleChoice");
        assertThat(Unchanged.by(() -> refused(poll().put("rightOption", 1).put("votesChangeable", true))))
                .containsExactly("INVALID_INPUT input.poll.votesChangeable");
        assertThat(Unchanged.by(() -> refused(poll().put("closesAt", "2020-01-01T00:00:00Z"))))
                .containsExactly("INVALID_INPUT input.poll.closesAt");

        String poll = chat.ask("staff", poll());
        for (String[] options : new String[][] {{"4"}, {"0"}, {"x"}, {"1", "2"}}) {
            assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(poll, options))))
                    .containsExactly("INVALID_INPUT input.optionIds");
        }
    }

    @Test
    void hidesThePollFromOthersAndEndsWithItsMessage() {
        String text = chat.send("staff", "Не опрос");
        String poll = chat.ask("staff", poll());
        vote("student", poll, "1");
        for (String user : new String[] {"stranger", "operator"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(VOTE, input(poll, "1"))))
                    .containsExactly("NOT_FOUND input.messageId");
            assertThat(Unchanged.by(() -> Api.as(user).refusals(CLOSE, input(poll))))
                    .containsExactly("NOT_FOUND input.messageId");
        }
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(VOTE, input(text, "1"))))
                .containsExactly("NOT_FOUND input.messageId");
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(CLOSE, input(text))))
                .containsExactly("NOT_FOUND input.messageId");

        Api.as("staff")
                .refusals(
                        "messageDelete", new JsonObject().put("messageId", poll).put("forEveryone", true));
        assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(poll, "1"))))
                .containsExactly("NOT_FOUND input.messageId");
        for (String table : new String[] {"chat_poll", "chat_poll_vote", "chat_poll_count"}) {
            assertThat(Database.query("SELECT FROM " + table + " WHERE chat_id = $1", chat.key()))
                    .isEmpty();
        }
    }

    @Test
    void refusesVotesInAClosedChat() {
        String poll = chat.ask("staff", poll());
        chat.closed();

        assertThat(Unchanged.by(() -> Api.as("student").refusals(VOTE, input(poll, "1"))))
                .containsExactly("CHAT_CLOSED");
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(CLOSE, input(poll))))
                .containsExactly("CHAT_CLOSED");
    }

    /** Two hundred people vote at once, each thrice, the last time as is expected. */
    @Test
    void countsRightHoweverManyVoteAndChangeAtOnce() {
        chat.ask("staff", poll());
        var people = crowd(200);

        var first = IntStream.range(0, 400)
                .mapToObj(i -> cast(people.get(i % 200), i % 3 == 2 ? List.of() : List.of(1 + i % 3)));
        assertThat(together(first.toList())).allMatch(name -> name.equals("DONE") || name.equals("SAME"));
        together(IntStream.range(0, 200)
                .mapToObj(i -> cast(people.get(i), List.of(i < 120 ? 2 : 3)))
                .toList());

        assertThat(results("teacher")).isEqualTo("200: 0 120 80; own []");
    }

    @Test
    void countsOneOfManyVotesThatStand() {
        chat.ask("staff", poll().put("votesChangeable", false));
        var people = crowd(10);

        var names = together(IntStream.range(0, 60)
                .mapToObj(i -> cast(people.get(i % 10), List.of(1 + i / 10 % 3)))
                .toList());

        assertThat(names.stream().filter("DONE"::equals)).hasSize(10);
        assertThat(names.stream().distinct()).isSubsetOf("DONE", "SAME", "VOTE_STANDS");
        assertThat(results("teacher")).startsWith("10: ");
        assertThat(Database.query(
                                "SELECT sum(number)::integer AS number FROM chat_poll_count WHERE chat_id = $1 AND option > 0",
                                chat.key())
                        .get(0)
                        .getInteger("number"))
                .isEqualTo(10);
    }

    private List<UUID> crowd(int size) {
        return Database.query(
                        "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) "
                                + "SELECT $1, gen_random_uuid(), 'MEMBER', '{[1,)}', 0 FROM generate_series(1, $2) "
                                + "RETURNING person_id",
                        chat.key(),
                        size)
                .stream()
                .map(row -> row.getUUID("person_id"))
                .toList();
    }

    private Uni<String> cast(UUID person, List<Integer> options) {
        return Uni.createFrom()
                .deferred(() -> votes.cast(new SequencedKey(chat.key(), 1), person, options))
                .map(verdict -> verdict.orElseThrow().name());
    }

    private static List<String> together(List<Uni<String>> votes) {
        return Multi.createFrom()
                .iterable(votes)
                .onItem()
                .transformToUni(vote -> vote)
                .merge(200)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    private static JsonObject poll() {
        return new JsonObject()
                .put("options", new JsonArray().add("В среду").add("В четверг").add("В пятницу"));
    }

    private List<String> refused(JsonObject poll) {
        return Api.as("staff").refusals("messageSend", chat.draft("Когда?").put("poll", poll));
    }

    private static void vote(String user, String poll, String... options) {
        assertThat(Api.as(user).refusals(VOTE, input(poll, options))).isEmpty();
    }

    private static JsonObject input(String poll, String... options) {
        return input(poll).put("optionIds", new JsonArray(List.of(options)));
    }

    private static JsonObject input(String poll) {
        return new JsonObject().put("messageId", poll);
    }

    private String results(String user) {
        JsonObject poll = read(user, "voterCount viewerOptionIds options { voteCount }");
        var counts = new StringBuilder(poll.getInteger("voterCount") + ":");
        poll.getJsonArray("options")
                .forEach(one -> counts.append(' ').append(((JsonObject) one).getInteger("voteCount")));
        return counts + "; own " + poll.getJsonArray("viewerOptionIds").encode();
    }

    private String right(String user) {
        return read(user, "rightOptionId").getString("rightOptionId");
    }

    /** Ids of who has chosen the option; null when nobody is told. */
    private String voters(String user, int option) {
        JsonObject voters = read(user, "options { voters(first: 10) { nodes { id } } }")
                .getJsonArray("options")
                .getJsonObject(option - 1)
                .getJsonObject("voters");
        return voters == null
                ? "null"
                : new JsonArray(voters.getJsonArray("nodes").stream()
                                .map(one -> ((JsonObject) one).getString("id"))
                                .toList())
                        .encode();
    }

    private JsonObject read(String user, String selection) {
        return chat.read(user, "messages(last: 1) { nodes { poll { " + selection + " } } }")
                .getJsonObject("messages")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getJsonObject("poll");
    }
}
