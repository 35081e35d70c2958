package io.parta.chat.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.identity.PublicNumber;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-5: an invitation into a chat waits for somebody without an account and is taken when they are registered. */
@QuarkusTest
class ChatMembersInviteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INVITE = "chatMembersInvite";
    private static final String RESULTS = "results { membershipId userErrors { code remedy { operation } } }";

    private Neighbours school;
    private UUID owner;
    private UUID member;
    private TestChat chat;
    private String pupil;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
        owner = school.member("TEACHER");
        member = school.member("STUDENT");
        chat = TestChat.of(school.organization(), owner, member);
        pupil = school.organization().pupil("Иванов Иван");
    }

    @Test
    void waitsForWhoeverHasNoAccount() {
        assertThat(invite(owner, pupil)).containsExactly("");
        assertThat(invite(owner, pupil)).containsExactly("");

        assertThat(waiting(owner)).singleElement().satisfies(one -> {
            var node = (JsonObject) one;
            assertThat(node.getJsonObject("membership").getString("id")).isEqualTo(pupil);
            assertThat(node.getJsonObject("invitedBy").getString("id")).isEqualTo(TypeId.encode("person", owner));
        });
        assertThat(waiting(member)).isEmpty();
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED");
    }

    @Test
    void letsThemInWhenThePersonIsAttached() {
        invite(owner, pupil);
        UUID child = attach(pupil);

        assertThat(members()).contains(child);
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MEMBERS_ADDED");
        assertThat(waiting(owner)).isEmpty();
    }

    @Test
    void letsThemInWhenTheyAcceptAnInvitationOfTheSchool() {
        invite(owner, pupil);
        var link = TestInvitation.of(
                school.organization(), new JsonObject().put("role", "STUDENT").put("studentId", pupil));
        UUID child = Neighbours.stranger();

        assertThat(Api.refusals(Engine.payload("invitationAccept", link.accepting(), "", TestPeople.viewer(child))))
                .isEmpty();

        assertThat(members()).contains(child);
    }

    /** Whoever invited them adds them then, or nobody does. */
    @Test
    void asksAnewWhetherTheInviterMayAddThem() {
        invite(owner, pupil);
        Database.query(
                "UPDATE chat_member SET role = 'MEMBER' WHERE chat_id = $1 AND person_id = $2", chat.key(), owner);

        UUID child = attach(pupil);

        assertThat(members()).doesNotContain(child);
        assertThat(rows()).isZero();
    }

    @Test
    void asksThePersonsOwnSwitchAndBlocks() {
        invite(owner, pupil);
        UUID child = Neighbours.stranger();
        Neighbours.blocks(child, owner);

        attach(pupil, child);

        assertThat(members()).doesNotContain(child);
    }

    @Test
    void letsNobodyIntoAChatThatIsClosed() {
        invite(owner, pupil);
        chat.closed();

        UUID child = attach(pupil);

        assertThat(members()).doesNotContain(child);
        assertThat(rows()).isZero();
    }

    @Test
    void letsNobodyInWhoComesTooLate() {
        invite(owner, pupil);
        Database.query("UPDATE chat_waiting SET expires_at = now() WHERE chat_id = $1", chat.key());
        assertThat(waiting(owner)).isEmpty();

        UUID child = attach(pupil);

        assertThat(members()).doesNotContain(child);
        assertThat(rows()).isZero();
    }

    @Test
    void endsWithTheMembership() {
        invite(owner, pupil);

        assertThat(Api.as("operator").refusals("memberRemove", new JsonObject().put("id", pupil)))
                .isEmpty();

        assertThat(rows()).isZero();
    }

    @Test
    void tellsOfEachWhoCannotWait() {
        String attached = TypeId.encode("member", school.organization().key(), school.membership(member));
        String elsewhere = TestOrganization.verified().pupil("Петров Пётр");

        var results = Unchanged.by(() -> invite(owner, attached, elsewhere, "member_1"));

        assertThat(results).containsExactly("PERSON_ALREADY_ATTACHED chatMembersAdd", "NOT_FOUND", "NOT_FOUND");
    }

    /** Who is named as a person and is an entry of the roster: the refusal points the way. */
    @Test
    void isTheRemedyOfAddingSomebodyOfTheRoster() {
        var input = new JsonObject().put("chatId", chat.id()).put("personIds", new JsonArray().add(pupil));

        JsonObject payload = Unchanged.by(() -> Engine.payload(
                "chatMembersAdd",
                input,
                "results { userErrors { code remedy { operation } } }",
                TestPeople.viewer(owner)));

        assertThat(payload.getJsonArray("results").encode())
                .isEqualTo(
                        "[{\"userErrors\":[{\"code\":\"NOT_FOUND\",\"remedy\":{\"operation\":\"chatMembersInvite\"}}]}]");
    }

    @Test
    void refusesWhoeverMayNotAdd() {
        assertThat(Unchanged.by(() -> refusal(member))).isEqualTo("NOT_ALLOWED");
        UUID outside = school.member("TEACHER");
        assertThat(Unchanged.by(() -> refusal(outside))).isEqualTo("NOT_FOUND");
        chat.closed();
        assertThat(Unchanged.by(() -> refusal(owner))).isEqualTo("CHAT_CLOSED");
    }

    @Test
    void refusesMoreThanMayWait() {
        IntStream.range(0, WaitingService.MOST)
                .forEach(i -> Database.query(
                        "INSERT INTO chat_waiting (organization_id, membership_id, chat_id, invited_by, created_at, expires_at) "
                                + "VALUES ($1, $2, $3, $4, now(), now() + interval '1 day')",
                        school.organization().key(),
                        UUID.randomUUID(),
                        chat.key(),
                        owner));

        assertThat(Unchanged.by(() -> refusal(owner))).isEqualTo("CHAT_WAITING_LIMIT_REACHED");
    }

    @Test
    void isTakenBackByOwnerAndAdministrators() {
        invite(owner, pupil);
        var input = input(pupil);
        assertThat(Unchanged.by(() -> Engine.mutate("chatMembersUninvite", input, TestPeople.viewer(member))
                        .await()
                        .atMost(PATIENCE)))
                .isEqualTo("NOT_ALLOWED");

        assertThat(results("chatMembersUninvite", owner, pupil)).containsExactly("");
        assertThat(Unchanged.by(() -> results("chatMembersUninvite", owner, pupil)))
                .containsExactly("NOT_FOUND");
        assertThat(rows()).isZero();
    }

    private UUID attach(String membership) {
        return attach(membership, Neighbours.stranger());
    }

    private UUID attach(String membership, UUID person) {
        String number = PublicNumber.of(ThreadLocalRandom.current().nextLong(6_000_000_000L, 7_000_000_000L));
        Database.query("UPDATE person SET public_number = $2 WHERE id = $1", person, number);
        var input = new JsonObject().put("id", membership).put("publicNumber", number);
        assertThat(Api.as("operator").refusals("memberAttachPerson", input)).isEmpty();
        return person;
    }

    private List<UUID> members() {
        return Database.query("SELECT person_id FROM chat_member WHERE chat_id = $1 AND left_at IS NULL", chat.key())
                .stream()
                .map(row -> row.getUUID("person_id"))
                .toList();
    }

    private long rows() {
        return Database.query("SELECT count(*) AS n FROM chat_waiting WHERE chat_id = $1", chat.key())
                .get(0)
                .getLong("n");
    }

    private JsonArray waiting(UUID person) {
        return Engine.run(
                        "query ($id: ID!) { chat(id: $id) { waitingInvitations(first: 10) { nodes "
                                + "{ membership { id } invitedBy { id } } } } }",
                        new JsonObject().put("id", chat.id()),
                        TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE)
                .getJsonObject("data")
                .getJsonObject("chat")
                .getJsonObject("waitingInvitations")
                .getJsonArray("nodes");
    }

    private JsonObject input(String... memberships) {
        return new JsonObject().put("chatId", chat.id()).put("membershipIds", new JsonArray(List.of(memberships)));
    }

    private String refusal(UUID person) {
        return Engine.mutate(INVITE, input(pupil), TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE);
    }

    private List<String> invite(UUID person, String... memberships) {
        return results(INVITE, person, memberships);
    }

    /** Code and remedy of each membership's refusal. */
    private List<String> results(String mutation, UUID person, String... memberships) {
        return Engine.payload(mutation, input(memberships), RESULTS, TestPeople.viewer(person))
                .getJsonArray("results")
                .stream()
                .map(one -> ((JsonObject) one).getJsonArray("userErrors"))
                .map(errors -> errors.isEmpty() ? "" : told(errors.getJsonObject(0)))
                .toList();
    }

    private static String told(JsonObject error) {
        var remedy = error.getJsonObject("remedy");
        return error.getString("code") + (remedy == null ? "" : " " + remedy.getString("operation"));
    }
}
