package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message is sent by the least of the statement's forms that can, and by whichever it is, it comes to the same. */
@QuarkusTest
class SendFormsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<SendSql> FORMS =
            List.of(SendSql.PLAIN, SendSql.PLAIN_DIRECT, SendSql.WHOLE, SendSql.WHOLE_DIRECT);

    @Inject
    Sending sending;

    @Inject
    DirectChats directChats;

    @Inject
    StatementCounts statements;

    private UUID one;
    private UUID other;
    private TestChat direct;
    private TestChat group;

    @BeforeEach
    void make() {
        var organization = TestOrganization.verified();
        var school = new Neighbours(organization);
        one = school.member("TEACHER");
        other = school.member("STAFF");
        direct = TestChat.direct(one, other);
        group = TestChat.of(organization, one, other);
    }

    @Test
    void sendsInAGroupByOneStatementFromTheFirstMessageOn() {
        assertThat(ran("SENT", text(group, one))).isEqualTo(Map.of(SendSql.PLAIN, 1L));
        assertThat(ran("SENT", text(group, other))).isEqualTo(Map.of(SendSql.PLAIN, 1L));
        assertThat(ran("SENT", mention(group, one, other))).isEqualTo(Map.of(SendSql.WHOLE, 1L));
    }

    @Test
    void sendsInADirectChatByOneStatementFromTheSecondMessageOn() {
        assertThat(ran("SENT", text(direct, one))).isEqualTo(Map.of(SendSql.PLAIN, 1L, SendSql.PLAIN_DIRECT, 1L));
        assertThat(ran("SENT", text(direct, one))).isEqualTo(Map.of(SendSql.PLAIN_DIRECT, 1L));
        assertThat(ran("SENT", text(direct, other))).isEqualTo(Map.of(SendSql.PLAIN_DIRECT, 1L));
        assertThat(ran("SENT", mention(direct, other, one))).isEqualTo(Map.of(SendSql.WHOLE_DIRECT, 1L));
        assertThat(numbers(direct)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void findsADirectChatByWhateverIsSentFirst() {
        assertThat(ran("SENT", mention(direct, one, other)))
                .isEqualTo(Map.of(SendSql.WHOLE, 1L, SendSql.WHOLE_DIRECT, 1L));
        assertThat(ran("SENT", text(direct, one))).isEqualTo(Map.of(SendSql.PLAIN_DIRECT, 1L));
    }

    /** SF-4: the form that does not ask lets nobody through. */
    @Test
    void refusesContactWhicheverFormIsTriedFirst() {
        Neighbours.blocks(other, one);

        assertThat(ran("CONTACT_NOT_ALLOWED", text(direct, one)))
                .isEqualTo(Map.of(SendSql.PLAIN, 1L, SendSql.PLAIN_DIRECT, 1L));
        assertThat(ran("CONTACT_NOT_ALLOWED", text(direct, one))).isEqualTo(Map.of(SendSql.PLAIN_DIRECT, 1L));
        assertThat(ran("CONTACT_NOT_ALLOWED", mention(direct, one, other))).isEqualTo(Map.of(SendSql.WHOLE_DIRECT, 1L));
    }

    /** What comes before contact is found without asking for it; who is not in a chat does not learn what it is. */
    @Test
    void refusesTheRestByOneStatement() {
        UUID stranger = UUID.randomUUID();
        assertThat(ran("NOT_FOUND", text(direct, stranger))).isEqualTo(Map.of(SendSql.PLAIN, 1L));

        direct.closed();
        assertThat(ran("CHAT_CLOSED", text(direct, one))).isEqualTo(Map.of(SendSql.PLAIN, 1L));
    }

    @Test
    void isNotMisledByAWrongHint() {
        directChats.remember(group.key());

        assertThat(ran("SENT", text(group, one))).isEqualTo(Map.of(SendSql.PLAIN_DIRECT, 1L));
        assertThat(ran("SENT", mention(group, one, other))).isEqualTo(Map.of(SendSql.WHOLE_DIRECT, 1L));
        assertThat(numbers(group)).containsExactly(1, 2);
    }

    /** ME-5: another instance has sent the first one. */
    @Test
    void answersARetryWithTheFirstMessageBeforeTheChatIsKnown() {
        var draft = text(direct, one);
        Database.query("UPDATE chat_counter SET sequence = 1 WHERE chat_id = $1", direct.key());
        Database.query(
                "INSERT INTO chat_message (chat_id, sequence, author_id, client_key, kind, text, sent_at) "
                        + "VALUES ($1, 1, $2, $3, 'TEXT', 'Первое', now())",
                direct.key(),
                one,
                draft.clientKey());

        var sent = Unchanged.by(() -> sending.send(draft).await().atMost(PATIENCE));

        assertThat(((Result.Done<Message>) sent).value().text()).isEqualTo("Первое");
    }

    /** ME-5: of a chat that is unknown when all of them begin. */
    @Test
    void numbersWhatBothSendAtOnceFromTheFirstMessageOn() {
        var drafts = IntStream.range(0, 100)
                .mapToObj(i -> text(direct, i % 2 == 0 ? one : other))
                .flatMap(draft -> Stream.of(draft, draft))
                .toList();

        var sent = Multi.createFrom()
                .iterable(drafts)
                .onItem()
                .transformToUni(sending::send)
                .merge(50)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);

        assertThat(sent).hasSize(200).allMatch(Result.Done.class::isInstance);
        assertThat(numbers(direct))
                .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(direct.events().stream().filter("MESSAGE_SENT"::equals)).hasSize(100);
    }

    /** How often each form ran until this was the answer; nothing is changed unless it is SENT. */
    private Map<SendSql, Long> ran(String answer, Draft draft) {
        var before = statements.snapshot();
        String given = answer.equals("SENT") ? send(draft) : Unchanged.by(() -> send(draft));
        var now = statements.snapshot();
        assertThat(given).isEqualTo(answer);
        var ran = new HashMap<SendSql, Long>();
        for (SendSql form : FORMS) {
            long more = now.getOrDefault(form.text(), 0L) - before.getOrDefault(form.text(), 0L);
            if (more > 0) {
                ran.put(form, more);
            }
        }
        return ran;
    }

    private String send(Draft draft) {
        return sending.send(draft).await().atMost(PATIENCE) instanceof Result.Refused<Message> refused
                ? refused.refusals().get(0).code().name()
                : "SENT";
    }

    private static Draft text(TestChat chat, UUID author) {
        return draft(chat, author, List.of());
    }

    private static Draft mention(TestChat chat, UUID author, UUID person) {
        return draft(chat, author, List.of(new MessageMark(MessageEntityKind.MENTION, 0, 6, person, null)));
    }

    private static Draft draft(TestChat chat, UUID author, List<MessageMark> marks) {
        var body = new MessageBody("Привет", marks);
        return new Draft(chat.key(), author, UUID.randomUUID(), MessageKind.TEXT, body, null, false, null, null);
    }

    private static List<Integer> numbers(TestChat chat) {
        return Database.query("SELECT sequence FROM chat_message WHERE chat_id = $1 ORDER BY sequence", chat.key())
                .stream()
                .map(row -> row.getInteger("sequence"))
                .toList();
    }
}
