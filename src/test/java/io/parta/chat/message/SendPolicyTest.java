package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.Chat;
import io.parta.chat.ChatCircle;
import io.parta.chat.ChatHistory;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatRole;
import io.parta.chat.ChatSettings;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement that sends, in each of its forms, and the policy decide alike, over all that they decide by. */
@QuarkusTest
class SendPolicyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SLOW = 600;

    @Inject
    Sending sending;

    private Neighbours school;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
    }

    /**
     * @param role null for who is no member
     * @param whole whether the message has more than a text
     */
    private record Case(
            ChatKind kind,
            ChatState state,
            ChatRole role,
            ChatCircle write,
            int slow,
            boolean recent,
            boolean blocked,
            boolean whole) {

        String policy() {
            var settings = new ChatSettings(
                    write, ChatCircle.MEMBERS, ChatCircle.MEMBERS, ChatHistory.ALL, slow, List.of(), true);
            Instant now = Instant.now();
            return SendPolicy.decide(
                            new ChatStanding(kind, state, settings, role),
                            false,
                            blocked ? Optional.of(Refusal.of(ErrorCode.CONTACT_NOT_ALLOWED)) : Optional.empty(),
                            recent ? now.minusSeconds(1) : now.minusSeconds(SLOW + 1),
                            now)
                    .map(refusal -> refusal.code().name())
                    .orElse("SENT");
        }
    }

    @Test
    void agreesWithTheStatement() {
        var differences = new ArrayList<String>();
        cases().forEach(one -> {
            String statement = statement(one);
            if (!statement.equals(one.policy())) {
                differences.add(one + ": " + statement + " instead of " + one.policy());
            }
        });

        assertThat(differences).isEmpty();
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        var roles = new ArrayList<ChatRole>(List.of(ChatRole.values()));
        roles.add(null);
        for (ChatKind kind : ChatKind.values()) {
            for (ChatState state : ChatState.values()) {
                for (ChatRole role : roles) {
                    for (ChatCircle write : ChatCircle.values()) {
                        for (boolean whole : new boolean[] {false, true}) {
                            cases.add(new Case(kind, state, role, write, 0, true, false, whole));
                            cases.add(new Case(kind, state, role, write, SLOW, true, false, whole));
                            cases.add(new Case(kind, state, role, write, SLOW, false, true, whole));
                            cases.add(new Case(kind, state, role, write, SLOW, true, true, whole));
                        }
                    }
                }
            }
        }
        return cases;
    }

    private String statement(Case one) {
        UUID chat = UUID.randomUUID();
        boolean direct = one.kind() == ChatKind.DIRECT;
        UUID author = direct ? school.member("TEACHER") : UUID.randomUUID();
        UUID other = direct ? school.member("STAFF") : UUID.randomUUID();
        var pair = Chat.Pair.of(author, other);
        Database.query(
                "INSERT INTO chat (id, kind, state, who_may_write, slow_mode_seconds, direct_low, direct_high) "
                        + "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                chat,
                one.kind().name(),
                one.state().name(),
                one.write().name(),
                one.slow(),
                direct ? pair.low() : null,
                direct ? pair.high() : null);
        Database.query(
                "INSERT INTO chat_counter (chat_id, open) VALUES ($1, $2)", chat, one.state() == ChatState.ACTIVE);
        if (one.role() != null) {
            Database.query(
                    "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence, last_sent_at) "
                            + "VALUES ($1, $2, $3, '{[1,)}', 0, $4)",
                    chat,
                    author,
                    one.role().name(),
                    Instant.now().minusSeconds(one.recent() ? 1 : SLOW + 1).atOffset(ZoneOffset.UTC));
        }
        if (one.blocked()) {
            Database.query("INSERT INTO person_block (person_id, blocked_person_id) VALUES ($1, $2)", other, author);
        }
        var oneself = new MessageMark(MessageEntityKind.MENTION, 0, 6, author, null);
        var body = new MessageBody("Привет", one.whole() ? List.of(oneself) : List.of());
        var draft = new Draft(chat, author, UUID.randomUUID(), MessageKind.TEXT, body, null, false, null, null);
        return sending.send(draft).await().atMost(PATIENCE) instanceof Result.Refused<Message> refused
                ? refused.refusals().get(0).code().name()
                : "SENT";
    }
}
