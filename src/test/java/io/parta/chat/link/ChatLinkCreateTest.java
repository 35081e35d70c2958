package io.parta.chat.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.digest.Digest;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestLink;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-7: links into a chat are made, listed and revoked by whoever keeps them. */
@QuarkusTest
class ChatLinkCreateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CREATE = "chatLinkCreate";
    private static final String REVOKE = "chatLinkRevoke";
    private static final String LIST = "query ($id: ID!) { chat(id: $id) { links(first: 10) { nodes "
            + "{ id state uses maxUses createdBy { id } chat { id } } } } }";

    private Neighbours school;
    private UUID owner;
    private UUID colleague;
    private UUID student;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = new Neighbours(TestOrganization.verified());
        owner = school.member("TEACHER");
        colleague = school.member("TEACHER");
        student = school.member("STUDENT");
        chat = TestChat.of(school.organization(), owner, colleague, student);
    }

    @Test
    void showsTheAddressOnceAndKeepsItsDigest() {
        Instant end = Instant.now().plus(Duration.ofDays(3));
        JsonObject payload = Engine.payload(
                CREATE,
                input().put("maxUses", 5).put("expiresAt", end.toString()),
                "chatLink { id state uses maxUses expiresAt revokedAt createdBy { id } } address { token url qrSvg }",
                TestPeople.viewer(owner));

        JsonObject address = payload.getJsonObject("address");
        String token = address.getString("token");
        assertThat(token).hasSize(43);
        assertThat(address.getString("url")).isEqualTo("http://localhost:8080/chat#" + token);
        assertThat(address.getString("qrSvg")).startsWith("<svg");
        JsonObject link = payload.getJsonObject("chatLink");
        assertThat(link.getString("state")).isEqualTo("ACTIVE");
        assertThat(link.getInteger("maxUses")).isEqualTo(5);
        assertThat(link.getInteger("uses")).isZero();
        assertThat(Instant.parse(link.getString("expiresAt"))).isBetween(end.minusSeconds(1), end);
        assertThat(link.getJsonObject("createdBy").getString("id")).isEqualTo(id("person", owner));
        assertThat(Database.query(
                        "SELECT encode(token_hash, 'hex') AS hash FROM chat_link WHERE chat_id = $1", chat.key()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("hash")).isEqualTo(Digest.sha256Hex(token)));
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "LINKS_CHANGED");
        assertThat(audited(CREATE)).isEqualTo(1);
    }

    @Test
    void lastsThirtyDaysForAsManyAsCome() {
        var link = TestLink.of(chat, owner);

        JsonObject kept = nodes(owner).getJsonObject(0);
        assertThat(kept.getString("id")).isEqualTo(link.id());
        assertThat(kept.getInteger("maxUses")).isNull();
        assertThat(Database.query(
                                "SELECT expires_at - created_at = interval '30 days' AS month FROM chat_link WHERE id = $1",
                                link.key())
                        .get(0)
                        .getBoolean("month"))
                .isTrue();
    }

    /** Class staff are those of any class of the chat's organisation: a chat is of no class (docs/decisions/0169). */
    @Test
    void letsClassStaffAmongTheMembersMakeThem() {
        assertThat(Unchanged.by(() -> refusal(colleague, input()))).isEqualTo("NOT_ALLOWED");

        school.schoolClass(colleague, student);
        var link = TestLink.of(chat, colleague);

        assertThat(nodes(colleague).getJsonObject(0).getString("id")).isEqualTo(link.id());
    }

    @Test
    void refusesWhoeverMayNot() {
        UUID outside = school.member("TEACHER");
        school.schoolClass(outside);

        assertThat(Unchanged.by(() -> refusal(student, input()))).isEqualTo("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> refusal(outside, input()))).isEqualTo("NOT_FOUND");
        assertThat(Unchanged.by(() -> refusal(owner, input().put("chatId", "chat_1"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void refusesInputBeyondItsLimits() {
        for (int uses : new int[] {0, 1001}) {
            assertThat(Unchanged.by(() -> refusal(owner, input().put("maxUses", uses))))
                    .isEqualTo("INVALID_INPUT");
        }
        for (Duration ahead : List.of(Duration.ofMinutes(-1), Duration.ofDays(367))) {
            String end = Instant.now().plus(ahead).toString();
            assertThat(Unchanged.by(() -> refusal(owner, input().put("expiresAt", end))))
                    .isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void refusesChatsThatHaveNoLinks() {
        var direct = TestChat.direct(owner, colleague);
        assertThat(Unchanged.by(() -> refusal(owner, new JsonObject().put("chatId", direct.id()))))
                .isEqualTo("WRONG_CHAT_KIND");
        chat.closed();
        assertThat(Unchanged.by(() -> refusal(owner, input()))).isEqualTo("CHAT_CLOSED");
    }

    @Test
    void refusesMoreLinksThanMayBeInUse() {
        for (int i = 0; i < LinkService.MOST; i++) {
            TestLink.of(chat, owner);
        }
        assertThat(Unchanged.by(() -> refusal(owner, input()))).isEqualTo("CHAT_LINK_LIMIT_REACHED");

        Database.query(
                "UPDATE chat_link SET max_uses = 1, uses = 1 WHERE id = (SELECT id FROM chat_link WHERE chat_id = $1 LIMIT 1)",
                chat.key());
        TestLink.of(chat, owner);
    }

    @Test
    void listsAllToOwnerAndAdministratorsAndOnesOwnToOthers() {
        school.schoolClass(colleague);
        var first = TestLink.of(chat, owner).with("expires_at = now()");
        var second = TestLink.of(chat, colleague);

        assertThat(nodes(owner).stream()
                        .map(one -> ((JsonObject) one).getString("id") + ((JsonObject) one).getString("state")))
                .containsExactly(second.id() + "ACTIVE", first.id() + "EXPIRED");
        assertThat(nodes(colleague)).hasSize(1);
        assertThat(nodes(student)).isEmpty();
    }

    @Test
    void isRevokedByWhoeverKeepsItAndOnlyOnce() {
        school.schoolClass(colleague);
        UUID outside = school.member("TEACHER");
        var ofOwner = TestLink.of(chat, owner);
        var own = TestLink.of(chat, colleague);

        assertThat(Unchanged.by(() -> revoked(colleague, ofOwner.id()))).isEqualTo("NOT_FOUND");
        assertThat(Unchanged.by(() -> revoked(student, own.id()))).isEqualTo("NOT_FOUND");
        assertThat(Unchanged.by(() -> revoked(owner, "chatlink_1"))).isEqualTo("NOT_FOUND");
        assertThat(Unchanged.by(() -> revoked(outside, own.id()))).isEqualTo("NOT_FOUND");
        assertThat(revoked(colleague, own.id())).isEmpty();
        assertThat(revoked(owner, ofOwner.id())).isEmpty();
        assertThat(revoked(owner, ofOwner.id())).isEmpty();
        assertThat(nodes(owner).stream().map(one -> ((JsonObject) one).getString("state")))
                .containsOnly("REVOKED");
        assertThat(audited(REVOKE)).isEqualTo(2);
        assertThat(chat.events())
                .containsExactly("MEMBERS_ADDED", "LINKS_CHANGED", "LINKS_CHANGED", "LINKS_CHANGED", "LINKS_CHANGED");
    }

    private io.vertx.core.json.JsonArray nodes(UUID person) {
        return Engine.run(LIST, new JsonObject().put("id", chat.id()), TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE)
                .getJsonObject("data")
                .getJsonObject("chat")
                .getJsonObject("links")
                .getJsonArray("nodes");
    }

    private JsonObject input() {
        return new JsonObject().put("chatId", chat.id());
    }

    private static String refusal(UUID person, JsonObject input) {
        return Engine.mutate(CREATE, input, TestPeople.viewer(person)).await().atMost(PATIENCE);
    }

    private static String revoked(UUID person, String id) {
        return Engine.mutate(REVOKE, new JsonObject().put("id", id), TestPeople.viewer(person))
                .await()
                .atMost(PATIENCE);
    }

    private long audited(String mutation) {
        return Database.query(
                        "SELECT count(*) AS acts FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.organization().key(),
                        mutation)
                .get(0)
                .getLong("acts");
    }

    private static String id(String prefix, UUID key) {
        return io.parta.platform.graphql.node.TypeId.encode(prefix, key);
    }
}
