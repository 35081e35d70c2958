package io.parta.chat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-4: which study chats of an organisation are probably the same, for who may know of them. */
@QuarkusTest
class DuplicateChatsTest {

    private static final String QUERY = """
            query ($id: ID!, $first: Int, $after: String) { duplicateChats(organizationId: $id, first: $first, after: $after) {
              nodes { sameTitle sameMembers chatCount
                chats { chatId title memberCount messageCount owner { id } chat { id } } }
              pageInfo { hasNextPage endCursor } } }
            """;

    private TestOrganization school;
    private Neighbours people;

    @BeforeEach
    void make() {
        school = TestOrganization.verified().administrator("director").member("teacher", "TEACHER");
        people = new Neighbours(school);
    }

    @Test
    void findsTitlesThatDifferInCaseSignsAndYoAlone() {
        var one = titled("Ёлка, 5А");
        one.send("teacher", "Раз");
        var other = titled("елка 5а!");
        titled("Ёлка, 5Б");

        JsonArray groups = groups("director");

        assertThat(groups).hasSize(1);
        JsonObject group = groups.getJsonObject(0);
        assertThat(group.getBoolean("sameTitle")).isTrue();
        assertThat(group.getBoolean("sameMembers")).isFalse();
        assertThat(group.getInteger("chatCount")).isEqualTo(2);
        var owner = new JsonObject().put("id", TestOrganization.personId("teacher"));
        assertThat(group.getJsonArray("chats"))
                .containsExactly(
                        new JsonObject()
                                .put("chatId", one.id())
                                .put("title", "Ёлка, 5А")
                                .put("memberCount", 1)
                                .put("messageCount", 1)
                                .put("owner", owner)
                                .putNull("chat"),
                        new JsonObject()
                                .put("chatId", other.id())
                                .put("title", "елка 5а!")
                                .put("memberCount", 1)
                                .put("messageCount", 0)
                                .put("owner", owner)
                                .putNull("chat"));
    }

    /** Four of five are the same people; three of five are not, and two people alone are no sign. */
    @Test
    void findsFourFifthsOfTheMembersInCommon() {
        UUID[] staff = Stream.generate(() -> people.member("STAFF")).limit(4).toArray(UUID[]::new);
        var five = with("А", staff);
        var four = with("Б", staff[0], staff[1], staff[2]);
        var three = with("В", staff[0], staff[1]);
        with("Г");
        with("Д");

        JsonArray groups = groups("director");

        assertThat(groups).hasSize(1);
        JsonObject group = groups.getJsonObject(0);
        assertThat(group.getBoolean("sameTitle")).isFalse();
        assertThat(group.getBoolean("sameMembers")).isTrue();
        assertThat(ids(group)).containsExactly(five.id(), four.id()).doesNotContain(three.id());
    }

    @Test
    void showsAnyoneElseTheirOwnChatsAlone() {
        UUID colleague = people.member("TEACHER");
        var own = titled("Хор");
        var shared = TestChat.of(school, colleague, TestOrganization.personKey("teacher"));
        title(shared, "хор");
        var hidden = TestChat.of(school, colleague);
        title(hidden, "ХОР");

        assertThat(ids(groups("teacher").getJsonObject(0))).containsExactly(own.id(), shared.id());
        assertThat(groups("teacher")
                        .getJsonObject(0)
                        .getJsonArray("chats")
                        .getJsonObject(0)
                        .getJsonObject("chat"))
                .isEqualTo(new JsonObject().put("id", own.id()));
        assertThat(ids(groups("director").getJsonObject(0))).containsExactly(own.id(), shared.id(), hidden.id());
        for (String user : new String[] {"student", "operator"}) {
            assertThat(groups(user)).isEmpty();
        }
    }

    @Test
    void showsNeitherClosedChatsNorThoseOfOtherOrganisations() {
        titled("Хор");
        titled("Хор").closed();
        title(TestChat.of(TestOrganization.verified().member("teacher", "TEACHER"), "teacher"), "Хор");

        assertThat(groups("director")).isEmpty();
        assertThat(groups("teacher")).isEmpty();
    }

    @Test
    void goesPageByPage() {
        for (String title : List.of("А", "Б", "В")) {
            titled(title);
            titled(title);
        }

        JsonObject first = page("director", 2, null);
        JsonObject second = page("director", 2, first.getJsonObject("pageInfo").getString("endCursor"));

        assertThat(titles(first)).containsExactly("А", "Б");
        assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        assertThat(titles(second)).containsExactly("В");
        assertThat(second.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
    }

    /** A thousand chats of thirty with nearly the same people: each is compared with its neighbours, not with all. */
    @Test
    void comparesAThousandChatsInWorkThatDoesNotGrowWithTheirPairs() {
        crowd(1_000, 30);
        Database.analyze("chat", "chat_member");

        var plan = Database.query(
                        "EXPLAIN (ANALYZE, FORMAT JSON) " + DuplicateReads.PAIRS,
                        school.key(),
                        TestOrganization.personKey("director"))
                .get(0)
                .getJsonArray(0)
                .getJsonObject(0);

        assertThat(most(plan.getJsonObject("Plan"))).isLessThan(500_000);
        assertThat(groups("director").getJsonObject(0).getInteger("chatCount")).isEqualTo(1_000);
    }

    /** The most rows that a part of the plan gives. */
    private static double most(JsonObject plan) {
        double own = plan.getDouble("Actual Rows") * plan.getDouble("Actual Loops");
        return plan.getJsonArray("Plans", new JsonArray()).stream()
                .mapToDouble(part -> most((JsonObject) part))
                .reduce(own, Math::max);
    }

    private void crowd(int chats, int size) {
        Database.query(
                "WITH made AS (INSERT INTO chat (id, kind, organization_id, title, member_count) "
                        + "SELECT uuidv7(), 'GROUP', $1::uuid, 'Чат ' || n, $3::integer FROM generate_series(1, $2::integer) AS n "
                        + "RETURNING id, cast(substr(title, 5) AS integer) AS n), "
                        + "counted AS (INSERT INTO chat_counter (chat_id) SELECT id FROM made) "
                        + "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) "
                        + "SELECT id, cast(md5($1::uuid::text || CASE WHEN p <= 3 THEN p * 1000000 + n ELSE p END) AS uuid), 'MEMBER', "
                        + "'{[1,)}', 0 FROM made, generate_series(1, $3::integer) AS p",
                school.key(),
                chats,
                size);
    }

    private TestChat titled(String title) {
        return title(TestChat.of(school, "teacher"), title);
    }

    private TestChat with(String title, UUID... members) {
        return title(TestChat.of(school, TestOrganization.personKey("teacher"), members), title);
    }

    private static TestChat title(TestChat chat, String title) {
        Database.query("UPDATE chat SET title = $2 WHERE id = $1", chat.key(), title);
        return chat;
    }

    private JsonArray groups(String user) {
        return page(user, 20, null).getJsonArray("nodes");
    }

    private JsonObject page(String user, int first, String after) {
        var variables =
                new JsonObject().put("id", school.id()).put("first", first).put("after", after);
        return Api.as(user).data(QUERY, variables).getJsonObject("duplicateChats");
    }

    private static List<String> ids(JsonObject group) {
        return chats(group, "chatId");
    }

    private static List<String> titles(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(group -> chats((JsonObject) group, "title").get(0))
                .toList();
    }

    private static List<String> chats(JsonObject group, String field) {
        return group.getJsonArray("chats").stream()
                .map(chat -> ((JsonObject) chat).getString(field))
                .toList();
    }
}
