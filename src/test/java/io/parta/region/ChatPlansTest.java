package io.parta.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.expiry.DueMessages;
import io.parta.chat.live.InboxTopics;
import io.parta.chat.managed.Places;
import io.parta.chat.schedule.DueSchedules;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.Recorded;
import io.parta.platform.persistence.RecordedReads;
import io.parta.platform.persistence.RecordedWrites;
import io.parta.testing.Engine;
import io.parta.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a messenger asks all day, on many chats: PostgreSQL answers every statement by index, reads and writes. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatPlansTest {

    private static final Set<String> BIG = Set.of(
            "person",
            "chat",
            "chat_counter",
            "chat_member",
            "chat_message",
            "chat_mention",
            "chat_reaction",
            "chat_reaction_count",
            "live_topic");

    private static final String PAGE =
            "query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { chat(id: $id) { messages("
                    + "first: $first, after: $after, last: $last, before: $before) { nodes { id text } pageInfo { endCursor } } } }";

    enum Question {
        MY_CHATS("myChats"),
        MY_FOLDERS("chatFolders"),
        A_CHAT("chat"),
        AROUND("chatMessagesAround"),
        FORWARDS(PAGE),
        BACKWARDS(PAGE),
        MEMBERS("chatMembers"),
        SEARCH("messageSearch"),
        SEARCH_IN_A_CHAT("messageSearch"),
        SCHEDULED("chatScheduledMessages"),
        PINS("query ($id: ID!) { chat(id: $id) { pinnedMessages(first: 20) { nodes { id text pinnedAt } } } }"),
        SEND("messageSend"),
        MARK_READ("chatMarkRead");

        private final String document;

        Question(String document) {
            this.document = document.contains("{") ? document : operation(document);
        }

        private static String operation(String name) {
            try {
                return Files.readString(Path.of("graphql-schema/operations/chat/" + name + ".graphql"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    RecordedReads reads;

    @Inject
    RecordedWrites writes;

    @Inject
    Pool pool;

    private @Nullable LoadedChats chats;

    @BeforeEach
    void load() throws SQLException {
        if (chats == null) {
            chats = new LoadedChats();
        }
    }

    @AfterAll
    void forget() throws SQLException {
        if (chats != null) {
            chats.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersByIndex(Question question) throws SQLException {
        var written = new AtomicReference<List<Recorded.Statement>>(List.of());
        var read = reads.during(() -> written.set(writes.during(() -> ask(question))));

        assertThat(read.size() + written.get().size()).isPositive();
        check(read);
        check(written.get());
    }

    /** LV-1: what an inbox begins with. */
    @Test
    void theInboxBeginsByIndex() throws SQLException {
        check(reads.during(() -> assertThat(InboxTopics.count(chats.person)).isGreaterThan(10)));
    }

    /** Decision 0156: whoever looks for what is due every few seconds reads what is due, and no more. */
    @Test
    void whatIsDueIsFoundByIndex() throws SQLException {
        check(List.of(
                new Recorded.Statement(DueMessages.STATEMENT, Tuple.tuple()),
                new Recorded.Statement(DueSchedules.STATEMENT, Tuple.tuple())));
    }

    /** JO-8: settling one school reads that school. */
    @Test
    void managedChatsAreSettledByIndex() throws SQLException {
        check(List.of(new Recorded.Statement(Places.difference("'" + chats.school() + "'::uuid"), Tuple.tuple())));
    }

    private void check(List<Recorded.Statement> statements) throws SQLException {
        new IndexedPlans(pool, BIG).check(statements);
    }

    private void ask(Question question) {
        var answer = Engine.run(question.document, variables(question), TestPeople.viewer(chats.person))
                .await()
                .atMost(Duration.ofSeconds(30));
        assertThat(answer.encode()).doesNotContain("\"errors\"", "\"code\"", "\"chat\":null");
    }

    private JsonObject variables(Question question) {
        String chat = TypeId.encode("chat", chats.chat);
        int middle = chats.last / 2;
        return switch (question) {
            case MY_CHATS, MY_FOLDERS -> new JsonObject();
            case A_CHAT, MEMBERS, SCHEDULED, PINS -> new JsonObject().put("id", chat);
            case AROUND -> new JsonObject().put("id", chat).put("around", middle);
            case FORWARDS -> new JsonObject().put("id", chat).put("first", 50).put("after", cursor(middle));
            case BACKWARDS -> new JsonObject().put("id", chat).put("last", 50).put("before", cursor(middle));
            case SEARCH -> new JsonObject().put("query", "контрольная дроби");
            case SEARCH_IN_A_CHAT ->
                new JsonObject().put("query", "завтра").put("filter", new JsonObject().put("chatId", chat));
            case SEND ->
                input(new JsonObject()
                        .put("chatId", chat)
                        .put("text", "Завтра в 8:30")
                        .put("clientKey", UUID.randomUUID().toString()));
            case MARK_READ -> input(new JsonObject().put("id", chat).put("sequence", chats.last));
        };
    }

    private static JsonObject input(JsonObject input) {
        return new JsonObject().put("input", input);
    }

    private static String cursor(int sequence) {
        return new PageRequest("messages", 1, false, null)
                .page(List.of(sequence), one -> List.of(String.valueOf(one)))
                .cursors()
                .get(0);
    }
}
