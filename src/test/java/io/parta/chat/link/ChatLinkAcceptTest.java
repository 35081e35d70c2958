package io.parta.chat.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.identity.Viewer;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestLink;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-7: a link lets in verified members of the chat's organisation, each once, and tells others nothing. */
@QuarkusTest
class ChatLinkAcceptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACCEPT = "chatLinkAccept";
    private static final String PREVIEW = "query ($token: String!) { chatLinkPreview(token: $token) "
            + "{ title memberCount organizationName member expiresAt } }";

    private Neighbours school;
    private UUID owner;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
        owner = school.member("TEACHER");
        chat = TestChat.of(school.organization(), owner);
    }

    @Test
    void letsAMemberOfTheOrganizationIn() {
        var link = TestLink.of(chat, owner);
        UUID student = school.member("STUDENT");

        JsonObject payload =
                Engine.payload(ACCEPT, link.accepting(), "joined chat { id memberCount }", TestPeople.viewer(student));

        assertThat(payload)
                .isEqualTo(new JsonObject()
                        .put("joined", true)
                        .put("chat", new JsonObject().put("id", chat.id()).put("memberCount", 2))
                        .put("userErrors", new JsonArray()));
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "LINKS_CHANGED", "MEMBERS_ADDED");
        assertThat(link.uses()).isEqualTo(1);
        assertThat(Database.query(
                        "SELECT actor_person_id, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.organization().key(),
                        ACCEPT))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getUUID("actor_person_id")).isEqualTo(student);
                    assertThat(row.getJsonObject("after").getString("uses")).isEqualTo("1");
                });
    }

    /** SF-1, SF-2: whoever adds themselves is asked nothing; a minor comes into a chat of their own organisation. */
    @Test
    void asksNobodysSwitches() {
        var link = TestLink.of(chat, owner);
        UUID student = school.member("STUDENT");
        Neighbours.chooses(student, "may_add_to_chats", "NOBODY");

        assertThat(accept(student, link)).isEmpty();
    }

    @Test
    void isTheSameForAMemberAndTakesNoUse() {
        var link = TestLink.of(chat, owner, new JsonObject().put("maxUses", 1));
        UUID student = school.member("STUDENT");
        accept(student, link);

        JsonObject again = Unchanged.by(
                () -> Engine.payload(ACCEPT, link.accepting(), "joined chat { id }", TestPeople.viewer(student)));

        assertThat(again.getBoolean("joined")).isFalse();
        assertThat(again.getJsonObject("chat").getString("id")).isEqualTo(chat.id());
    }

    @Test
    void letsWhoeverLeftByChoiceComeBackAndNobodyWhomSomebodyTookOut() {
        var link = TestLink.of(chat, owner);
        UUID leaver = school.member("STUDENT");
        UUID outcast = school.member("STUDENT");
        accept(leaver, link);
        accept(outcast, link);
        Engine.payload("chatLeave", new JsonObject().put("id", chat.id()), "", TestPeople.viewer(leaver));
        var out = new JsonObject()
                .put("chatId", chat.id())
                .put("personIds", new JsonArray().add(io.parta.platform.graphql.node.TypeId.encode("person", outcast)));
        Engine.payload("chatMembersRemove", out, "", TestPeople.viewer(owner));

        assertThat(accept(leaver, link)).isEmpty();
        assertThat(Unchanged.by(() -> accept(outcast, link))).isEqualTo("CHAT_LINK_NOT_VALID");
        assertThat(preview(TestPeople.viewer(outcast), link.token())).isNull();
    }

    @Test
    void showsAStrangerOfTheSameOrganizationWhereItLeads() {
        var link = TestLink.of(chat, owner);
        UUID student = school.member("STUDENT");

        JsonObject preview = Unchanged.by(() -> preview(TestPeople.viewer(student), link.token()));

        assertThat(preview.remove("expiresAt")).asString().endsWith("Z");
        assertThat(preview.remove("organizationName")).isNotNull();
        assertThat(preview)
                .isEqualTo(new JsonObject()
                        .put("title", "5А: физика")
                        .put("memberCount", 1)
                        .put("member", false));
        assertThat(preview(TestPeople.viewer(owner), link.token()).getBoolean("member"))
                .isTrue();
    }

    /** One word after the same statements, before anything is locked, whatever the reason; and no preview. */
    @Test
    void tellsNobodyWhyATokenIsOfNoUse() {
        var ran = new LinkedHashMap<String, Map<String, Long>>();

        useless().forEach((reason, attempt) -> {
            ran.put(reason, Statements.during(() -> assertThat(accept(attempt.person(), attempt.link()))
                    .as(reason)
                    .isEqualTo("CHAT_LINK_NOT_VALID")));
            assertThat(Unchanged.by(() -> accept(attempt.person(), attempt.link())))
                    .isEqualTo("CHAT_LINK_NOT_VALID");
            assertThat(preview(
                            TestPeople.viewer(attempt.person()), attempt.link().token()))
                    .as(reason)
                    .isNull();
        });

        var usual = ran.get("unknown");
        assertThat(usual).isNotEmpty();
        assertThat(usual.keySet()).noneMatch(sql -> sql.contains("for no key update") || sql.contains("FOR SHARE"));
        assertThat(ran)
                .allSatisfy((reason, statements) ->
                        assertThat(statements).as(reason).isEqualTo(usual));
    }

    @Test
    void fiftyPeopleAtTheLastUse() {
        var link = TestLink.of(chat, owner, new JsonObject().put("maxUses", 1));
        var people = Stream.generate(() -> school.member("STUDENT")).limit(50).toList();

        var all = people.stream()
                .map(person -> Engine.mutate(ACCEPT, link.accepting(), TestPeople.viewer(person)))
                .toList();
        List<String> answers = Uni.join().all(all).andFailFast().await().atMost(PATIENCE);

        assertThat(answers.stream().filter(String::isEmpty)).hasSize(1);
        assertThat(answers.stream().filter("CHAT_LINK_NOT_VALID"::equals)).hasSize(49);
        assertThat(link.uses()).isEqualTo(1);
        assertThat(Database.query("SELECT member_count FROM chat WHERE id = $1", chat.key())
                        .get(0)
                        .getInteger("member_count"))
                .isEqualTo(2);
    }

    private record Attempt(TestLink link, UUID person) {}

    /** Somebody with a token for every reason to refuse it. */
    private Map<String, Attempt> useless() {
        UUID student = school.member("STUDENT");
        var attempts = new LinkedHashMap<String, Attempt>();
        byte[] other = Base64.getUrlDecoder().decode(TestLink.of(chat, owner).token());
        other[31] ^= 1;
        String unknown = Base64.getUrlEncoder().withoutPadding().encodeToString(other);
        attempts.put("unknown", new Attempt(new TestLink("", unknown), student));
        attempts.put("no token", new Attempt(new TestLink("", "не токен"), student));
        attempts.put("revoked", new Attempt(TestLink.of(chat, owner).with("revoked_at = now()"), student));
        attempts.put("expired", new Attempt(TestLink.of(chat, owner).with("expires_at = now()"), student));
        attempts.put("used up", new Attempt(TestLink.of(chat, owner).with("max_uses = 1, uses = 1"), student));
        var link = TestLink.of(chat, owner);
        attempts.put("of another organisation", new Attempt(link, elsewhere()));
        attempts.put("of nobody's", new Attempt(link, Neighbours.stranger()));
        attempts.put(
                "not confirmed", new Attempt(link, school.join(Neighbours.stranger(), "GUARDIAN", "PENDING", null)));
        UUID enemy = school.member("STUDENT");
        Neighbours.blocks(enemy, owner);
        attempts.put("blocks whoever made it", new Attempt(link, enemy));
        UUID blocked = school.member("STUDENT");
        Neighbours.blocks(owner, blocked);
        attempts.put("blocked by whoever made it", new Attempt(link, blocked));
        var closed = TestChat.of(school.organization(), owner);
        attempts.put("of a closed chat", new Attempt(TestLink.of(closed, owner), student));
        closed.closed();
        return attempts;
    }

    private static UUID elsewhere() {
        return new Neighbours(TestOrganization.verified()).member("STUDENT");
    }

    private static String accept(UUID person, TestLink link) {
        return Engine.mutate(ACCEPT, link.accepting(), TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE);
    }

    private static JsonObject preview(Viewer viewer, String token) {
        return Engine.run(PREVIEW, new JsonObject().put("token", token), viewer)
                .await()
                .atMost(PATIENCE)
                .getJsonObject("data")
                .getJsonObject("chatLinkPreview");
    }
}
