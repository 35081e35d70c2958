package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SF-1, SF-2, SF-4, SF-7, SF-8: that two people have a chat says nothing of whether they may write in it now. */
@QuarkusTest
class DirectSendTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    StatementCounts statements;

    private Neighbours school;
    private UUID teacher;
    private UUID student;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
        teacher = school.member("TEACHER");
        student = school.member("STUDENT", LocalDate.now(ZoneOffset.UTC).minusYears(12));
        school.schoolClass(teacher, student);
        chat = TestChat.direct(teacher, student);
    }

    @Test
    void isOneStatementHoweverMuchItAsks() {
        assertThat(send(student)).isEmpty();

        var before = statements.snapshot();
        assertThat(send(teacher)).isEmpty();

        var ran = new HashMap<>(statements.snapshot());
        ran.replaceAll((sql, count) -> count - before.getOrDefault(sql, 0L));
        ran.keySet().removeIf(sql -> !sql.contains("chat_") && !sql.contains("membership"));
        ran.values().removeIf(count -> count == 0);
        ran.keySet().removeIf(sql -> sql.contains("SKIP LOCKED"));
        assertThat(ran).hasSize(1).containsValue(1L);
    }

    @Test
    void asksTheReceiversSwitchEachTime() {
        Neighbours.chooses(teacher, "may_write", "NOBODY");
        assertThat(Unchanged.by(() -> send(student))).isEqualTo("CONTACT_NOT_ALLOWED");
        assertThat(send(teacher)).isEmpty();

        Neighbours.chooses(teacher, "may_write", "ORGANIZATION_CONTACTS");
        assertThat(send(student)).isEmpty();
    }

    @Test
    void asksForBlocksOfBoth() {
        Neighbours.blocks(student, teacher);
        assertThat(Unchanged.by(() -> send(teacher))).isEqualTo("CONTACT_NOT_ALLOWED");
        assertThat(Unchanged.by(() -> send(student))).isEqualTo("CONTACT_NOT_ALLOWED");

        assertThat(remedy(student)).isEqualTo("personUnblock");
        assertThat(remedy(teacher)).isNull();
        Neighbours.forget(student);
        assertThat(send(teacher)).isEmpty();
    }

    /** SF-7: an adult who has left the school does not go on writing to its children, nor do these to them. */
    @Test
    void endsWithTheSchool() {
        var elsewhere = new Neighbours(TestOrganization.verified());
        elsewhere.join(teacher, "TEACHER", "CONFIRMED", null);
        Neighbours.chooses(teacher, "may_write", "EVERYONE");
        assertThat(send(teacher)).isEmpty();

        school.leave(teacher);

        assertThat(Unchanged.by(() -> send(teacher))).isEqualTo("CONTACT_NOT_ALLOWED");
        assertThat(Unchanged.by(() -> send(student))).isEqualTo("CONTACT_NOT_ALLOWED");
    }

    /** SF-1: whoever turns out to be a minor is in safe mode from then on. */
    @Test
    void asksForSafeModeAndAgeAnew() {
        UUID one = new Neighbours(TestOrganization.verified()).member("TEACHER");
        UUID other = school.member("TEACHER");
        Neighbours.chooses(one, "may_write", "EVERYONE");
        Neighbours.chooses(other, "may_write", "EVERYONE");
        chat = TestChat.direct(one, other);
        assertThat(send(one)).isEmpty();

        Database.query("UPDATE privacy SET safe_mode = true WHERE person_id = $1", other);
        assertThat(Unchanged.by(() -> send(one))).isEqualTo("CONTACT_NOT_ALLOWED");
        Database.query("UPDATE privacy SET safe_mode = false WHERE person_id = $1", other);
        assertThat(send(one)).isEmpty();

        Database.query("UPDATE membership SET birth_date = current_date - 4000 WHERE person_id = $1", other);
        assertThat(Unchanged.by(() -> send(one))).isEqualTo("CONTACT_NOT_ALLOWED");
        assertThat(Unchanged.by(() -> send(other))).isEqualTo("CONTACT_NOT_ALLOWED");
    }

    @Test
    void tellsTheSenderWhatTheyAre() {
        school.leave(student);
        assertThat(Unchanged.by(() -> send(student))).isEqualTo("PERSON_NOT_VERIFIED");

        Database.query("UPDATE person SET blocked_at = now() WHERE id = $1", teacher);
        assertThat(Unchanged.by(() -> send(teacher))).isEqualTo("PERSON_BLOCKED");
    }

    /** LV-6: nobody hears that somebody is writing who may not write to them. */
    @Test
    void isAskedOfWhoIsWriting() {
        assertThat(typing(student)).isEmpty();

        Neighbours.chooses(teacher, "may_write", "NOBODY");

        assertThat(Unchanged.by(() -> typing(student))).isEqualTo("CONTACT_NOT_ALLOWED");
        assertThat(typing(teacher)).isEmpty();
    }

    private String typing(UUID person) {
        return Engine.mutate("chatTyping", new JsonObject().put("id", chat.id()), TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE);
    }

    /** RO-5: what viewerActions says is what the mutation does. */
    @Test
    void isSaidByViewerActions() {
        assertThat(said(student)).isEqualTo("null");

        Neighbours.chooses(teacher, "may_write", "NOBODY");

        assertThat(said(student)).isEqualTo("CONTACT_NOT_ALLOWED");
        assertThat(said(teacher)).isEqualTo("null");
    }

    private String said(UUID person) {
        return Engine.run(
                        "query ($id: ID!) { chat(id: $id) { viewerActions { action reasonCode } } }",
                        new JsonObject().put("id", chat.id()),
                        TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE)
                .getJsonObject("data")
                .getJsonObject("chat")
                .getJsonArray("viewerActions")
                .stream()
                .map(JsonObject.class::cast)
                .filter(action -> action.getString("action").equals("messageSend"))
                .map(action -> String.valueOf(action.getString("reasonCode")))
                .findFirst()
                .orElseThrow();
    }

    private String remedy(UUID person) {
        return Engine.run(
                        "mutation ($input: MessageSendInput!) { messageSend(input: $input) { userErrors { remedy "
                                + "{ operation } } } }",
                        new JsonObject().put("input", chat.draft("Привет")),
                        TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE)
                .getJsonObject("data")
                .getJsonObject("messageSend")
                .getJsonArray("userErrors")
                .getJsonObject(0)
                .getJsonObject("remedy")
                .getString("operation");
    }

    private String send(UUID person) {
        return Engine.mutate("messageSend", chat.draft("Привет"), TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE);
    }
}
