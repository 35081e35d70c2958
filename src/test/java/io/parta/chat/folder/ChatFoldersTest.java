package io.parta.chat.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Together;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FO-1: named, ordered folders of a person, by hand and by rule, and one that exists by itself. */
@QuarkusTest
class ChatFoldersTest {

    private static final String CREATE = "chatFolderCreate";
    private static final String UPDATE = "chatFolderUpdate";
    private static final String SCREEN =
            "{ viewer { chatFolders { id name rule builtIn unreadCount chats(first: 10) { nodes { id title } } } } }";

    private TestOrganization school;

    @BeforeEach
    void register() {
        UUID educator = TestOrganization.personKey("educator");
        Database.query("UPDATE chat_member SET left_at = now() WHERE person_id = $1", educator);
        Database.query("DELETE FROM chat_folder WHERE person_id = $1", educator);
        school = TestOrganization.verified().member("teacher", "TEACHER").member("educator", "TEACHER");
    }

    @Test
    void holdsAllStudyChatsInAFolderThatExistsByItself() {
        var group = TestChat.of(school, "teacher", "educator");
        direct();

        JsonObject only = folders().getJsonObject(0);

        assertThat(folders()).hasSize(1);
        assertThat(only.getString("name")).isEqualTo("Parta");
        assertThat(only.getBoolean("builtIn")).isTrue();
        assertThat(chats(only)).containsExactly(group.id());
    }

    @Test
    void holdsWhatIsAddedByHandInTheOrderOfTheLastMessage() {
        var one = TestChat.of(school, "teacher", "educator");
        var other = TestChat.of(school, "teacher", "educator");
        String folder = create(new JsonObject().put("name", "  Математика ").put("chatIds", ids(one)));
        assertThat(Api.as("educator").refusals(UPDATE, id(folder).put("addChatIds", ids(other, one))))
                .isEmpty();
        one.send("teacher", "Раз");

        JsonObject made = folders().getJsonObject(1);
        assertThat(made.getString("name")).isEqualTo("Математика");
        assertThat(made.getInteger("unreadCount")).isEqualTo(1);
        assertThat(chats(made)).containsExactly(one.id(), other.id());
        assertThat(listed(folder)).containsExactly(one.id(), other.id());

        assertThat(Api.as("educator")
                        .refusals(UPDATE, id(folder).put("name", "Алгебра").put("removeChatIds", ids(one))))
                .isEmpty();
        assertThat(folders().getJsonObject(1).getString("name")).isEqualTo("Алгебра");
        assertThat(listed(folder)).containsExactly(other.id());
    }

    @Test
    void holdsWhatItsRuleNames() {
        var group = TestChat.of(school, "teacher", "educator");
        var managed = TestChat.of(school, "teacher", "educator");
        Database.query("UPDATE chat SET kind = 'MANAGED' WHERE id = $1", managed.key());
        var direct = direct();
        create(new JsonObject().put("name", "Классы").put("rule", "ALL_CLASSES"));
        create(new JsonObject().put("name", "Непрочитанное").put("rule", "UNREAD"));
        create(new JsonObject().put("name", "Личные").put("rule", "DIRECT").put("chatIds", ids(group)));
        group.send("teacher", "Раз");
        Api.as("educator").refusals("chatMarkUnread", new JsonObject().put("id", managed.id()));

        var folders = folders();
        assertThat(chats(folders.getJsonObject(1))).containsExactly(managed.id());
        assertThat(chats(folders.getJsonObject(2))).containsExactlyInAnyOrder(group.id(), managed.id());
        assertThat(folders.getJsonObject(2).getInteger("unreadCount")).isEqualTo(2);
        assertThat(chats(folders.getJsonObject(3))).containsExactlyInAnyOrder(direct.id(), group.id());

        Api.as("educator")
                .refusals("chatMarkRead", new JsonObject().put("id", group.id()).put("sequence", 1));
        assertThat(chats(folders().getJsonObject(2))).containsExactly(managed.id());
    }

    @Test
    void keepsTheOrderThatThePersonGives() {
        String first = create(name("Первая"));
        String second = create(name("Вторая"));
        String third = create(name("Третья"));

        JsonObject payload =
                Api.as("educator").mutate("chatFolderReorder", order(third, first, second), "folders { name }");

        assertThat(payload.getJsonArray("folders").encode())
                .isEqualTo("[{\"name\":\"Parta\"},{\"name\":\"Третья\"},{\"name\":\"Первая\"},{\"name\":\"Вторая\"}]");
        assertThat(Unchanged.by(() -> Api.as("educator").refusals("chatFolderReorder", order(first, second))))
                .containsExactly("CONFLICT input.folderIds");
        assertThat(Unchanged.by(
                        () -> Api.as("educator").refusals("chatFolderReorder", order(first, second, third, third))))
                .containsExactly("INVALID_INPUT input.folderIds");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals("chatFolderReorder", order(first))))
                .containsExactly("NOT_FOUND input.folderIds");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals("chatFolderReorder", order())))
                .containsExactly("INVALID_INPUT input.folderIds");
    }

    @Test
    void deletesAFolderAndLeavesItsChats() {
        var chat = TestChat.of(school, "teacher", "educator");
        String folder = create(name("Математика").put("chatIds", ids(chat)));

        assertThat(Api.as("educator")
                        .mutate("chatFolderDelete", id(folder), "deletedFolderId")
                        .getString("deletedFolderId"))
                .isEqualTo(folder);

        assertThat(folders()).hasSize(1);
        assertThat(chat.read("educator", "id")).isNotNull();
        assertThat(listed(folder)).isEmpty();
        assertThat(Unchanged.by(() -> Api.as("educator").refusals("chatFolderDelete", id(folder))))
                .containsExactly("NOT_FOUND input.id");
    }

    /** What one has left is there again on one's return. */
    @Test
    void showsNoChatThatThePersonHasLeft() {
        var chat = TestChat.of(school, "teacher", "educator");
        String folder = create(name("Математика").put("chatIds", ids(chat)));

        Api.as("educator").refusals("chatLeave", new JsonObject().put("id", chat.id()));
        assertThat(listed(folder)).isEmpty();

        Api.as("teacher")
                .refusals(
                        "chatMembersAdd",
                        new JsonObject()
                                .put("chatId", chat.id())
                                .put("personIds", new JsonArray().add(TestOrganization.personId("educator"))));
        assertThat(listed(folder)).containsExactly(chat.id());
    }

    @Test
    void isKnownToItsPersonAlone() {
        String folder = create(name("Математика"));
        String query = "query ($id: ID!) { node(id: $id) { id } viewer { chats(folderId: $id) { nodes { id } } } }";
        TestChat.of(school, "teacher", "educator");

        assertThat(Api.as("educator").data(query, id(folder)).getJsonObject("node"))
                .isEqualTo(id(folder));
        JsonObject others = Api.as("teacher").data(query, id(folder));
        assertThat(others.getJsonObject("node")).isNull();
        assertThat(others.getJsonObject("viewer").getJsonObject("chats").getJsonArray("nodes"))
                .isEmpty();
        assertThat(Unchanged.by(
                        () -> Api.as("teacher").refusals(UPDATE, id(folder).put("name", "Моя"))))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals("chatFolderDelete", id(folder))))
                .containsExactly("NOT_FOUND input.id");
    }

    @Test
    void refusesToChangeTheOneThatExistsByItself() {
        String study = folders().getJsonObject(0).getString("id");

        assertThat(Unchanged.by(
                        () -> Api.as("educator").refusals(UPDATE, id(study).put("name", "Моя"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("educator").refusals("chatFolderDelete", id(study))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void refusesChatsThatThePersonIsNotIn() {
        var own = TestChat.of(school, "teacher", "educator");
        var others = TestChat.of(school, "teacher");
        String folder = create(name("Математика"));

        assertThat(Unchanged.by(
                        () -> Api.as("educator").refusals(CREATE, name("Чужие").put("chatIds", ids(own, others)))))
                .containsExactly("NOT_FOUND input.chatIds");
        assertThat(Unchanged.by(
                        () -> Api.as("educator").refusals(UPDATE, id(folder).put("addChatIds", ids(others)))))
                .containsExactly("NOT_FOUND input.addChatIds");
        assertThat(Unchanged.by(() -> Api.as("educator").refusals(CREATE, name(" "))))
                .containsExactly("INVALID_INPUT input.name");
        assertThat(Unchanged.by(
                        () -> Api.as("educator").refusals(UPDATE, id(folder).put("name", "a\u0000"))))
                .containsExactly("INVALID_INPUT input.name");
    }

    /** Of two that come at once for the last place one gets it. */
    @Test
    void makesAtMostTwenty() {
        IntStream.range(0, 19).forEach(i -> create(name("Папка " + i)));
        Tokens.of("educator");

        List<List<String>> answers =
                Together.at(() -> Api.as("educator").refusals(CREATE, name("Двадцатая")), () -> Api.as("educator")
                        .refusals(CREATE, name("Двадцатая")));

        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of("TOO_MANY_FOLDERS"));
        assertThat(folders()).hasSize(21);
        assertThat(Unchanged.by(() -> Api.as("educator").refusals(CREATE, name("Ещё"))))
                .containsExactly("TOO_MANY_FOLDERS");
    }

    /** As many statements for four folders as for one. */
    @Test
    void costsOneStatementForEachLevelHoweverManyFolders() {
        TestChat.of(school, "teacher", "educator").send("teacher", "Раз");
        long one = cost();
        IntStream.range(0, 3).forEach(i -> create(name("Папка").put("rule", "UNREAD")));

        assertThat(cost()).isEqualTo(one).isLessThanOrEqualTo(5);
    }

    private long cost() {
        folders();
        long before = Statements.total();
        folders();
        return Statements.total() - before;
    }

    /** The two keep their direct chat from test to test. */
    private static TestChat direct() {
        Database.query(
                "UPDATE chat_member m SET left_at = NULL FROM chat c WHERE c.id = m.chat_id AND m.person_id = $1 "
                        + "AND $1 IN (c.direct_low, c.direct_high) AND $2 IN (c.direct_low, c.direct_high)",
                TestOrganization.personKey("educator"),
                TestOrganization.personKey("teacher"));
        var chat = TestChat.direct("educator", "teacher");
        chat.send("educator", "Здравствуйте");
        return chat;
    }

    private static String create(JsonObject input) {
        JsonObject payload = Api.as("educator").mutate(CREATE, input, "folder { id }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        String id = payload.getJsonObject("folder").getString("id");
        assertThat(TypeId.prefixOf(id)).isEqualTo("folder");
        return id;
    }

    private static JsonArray folders() {
        return Api.as("educator").data(SCREEN).getJsonObject("viewer").getJsonArray("chatFolders");
    }

    private static List<String> listed(String folder) {
        return nodes(Api.as("educator")
                .data("query ($id: ID!) { viewer { chats(folderId: $id) { nodes { id } } } }", id(folder))
                .getJsonObject("viewer")
                .getJsonObject("chats"));
    }

    private static List<String> chats(JsonObject folder) {
        return nodes(folder.getJsonObject("chats"));
    }

    private static List<String> nodes(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(node -> ((JsonObject) node).getString("id"))
                .toList();
    }

    private static JsonObject name(String name) {
        return new JsonObject().put("name", name);
    }

    private static JsonObject id(String id) {
        return new JsonObject().put("id", id);
    }

    private static JsonObject order(String... folders) {
        return new JsonObject().put("folderIds", new JsonArray(List.of(folders)));
    }

    private static JsonArray ids(TestChat... chats) {
        var ids = new JsonArray();
        List.of(chats).forEach(chat -> ids.add(chat.id()));
        return ids;
    }
}
