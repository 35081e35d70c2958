package io.parta.chat.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-2: who adds and removes members. */
@QuarkusTest
class ChatMembersTest {

    private static final String ADD = "chatMembersAdd";
    private static final String REMOVE = "chatMembersRemove";

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("teacher2", "TEACHER")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void addsMembersOfTheOrganisationOnceAndTellsOfOthers() {
        JsonObject payload = Api.as("teacher")
                .mutate(
                        ADD,
                        people("student", "staff", "stranger"),
                        "chat { memberCount } results { userErrors { code } }");

        assertThat(codes(payload)).containsExactly(List.of(), List.of(), List.of("NOT_FOUND"));
        assertThat(payload.getJsonObject("chat").getInteger("memberCount")).isEqualTo(3);
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED", "MEMBERS_ADDED");
        assertThat(chat.read("student", "viewerState { unreadCount }")).isNotNull();
    }

    @Test
    void listsOwnerAdministratorsAndTheOthersAsTheyJoinedWithBadges() {
        Api.as("teacher").refusals(ADD, people("student", "teacher2"));
        Api.as("teacher")
                .refusals(
                        "chatAdministratorAppoint",
                        new JsonObject()
                                .put("chatId", chat.id())
                                .put("personId", TestOrganization.personId("teacher2")));

        var members = chat.read("student", "members { nodes { role badge person { id } } }")
                .getJsonObject("members")
                .getJsonArray("nodes");

        assertThat(members)
                .containsExactly(
                        member("teacher", "OWNER", "TEACHER"),
                        member("teacher2", "ADMINISTRATOR", "TEACHER"),
                        member("staff", "MEMBER", null),
                        member("student", "MEMBER", null));
    }

    @Test
    void letsMembersAddWhereTheChatSaysSo() {
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(ADD, people("student"))))
                .containsExactly("NOT_ALLOWED");

        chat.update("teacher", new JsonObject().put("whoMayAdd", "MEMBERS"));
        assertThat(Api.as("staff").refusals(ADD, people("student"))).isEmpty();
    }

    @Test
    void removesMembersAndNeitherTheOwnerNorStrangers() {
        Api.as("teacher").refusals(ADD, people("student"));

        JsonObject payload = Api.as("teacher")
                .mutate(
                        REMOVE,
                        people("student", "teacher", "stranger"),
                        "chat { memberCount } results { userErrors { code } }");

        assertThat(codes(payload)).containsExactly(List.of(), List.of("CHAT_OWNER_STAYS"), List.of("NOT_FOUND"));
        assertThat(payload.getJsonObject("chat").getInteger("memberCount")).isEqualTo(2);
        assertThat(chat.events()).endsWith("MEMBERS_REMOVED");
        assertThat(chat.read("student", "id")).isNull();
    }

    @Test
    void removesAdministratorsByTheOwnerOnly() {
        Api.as("teacher").refusals(ADD, people("teacher2", "student"));
        for (String user : new String[] {"staff", "teacher2"}) {
            Api.as("teacher")
                    .refusals(
                            "chatAdministratorAppoint",
                            new JsonObject().put("chatId", chat.id()).put("personId", TestOrganization.personId(user)));
        }

        assertThat(codes(Unchanged.by(
                        () -> Api.as("staff").mutate(REMOVE, people("teacher2"), "results { userErrors { code } }"))))
                .containsExactly(List.of("NOT_ALLOWED"));
        assertThat(codes(Api.as("staff").mutate(REMOVE, people("student"), "results { userErrors { code } }")))
                .containsExactly(List.of());
        assertThat(codes(Api.as("teacher").mutate(REMOVE, people("teacher2"), "results { userErrors { code } }")))
                .containsExactly(List.of());
    }

    @Test
    void refusesMembersAndHidesTheChatFromOthers() {
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(REMOVE, people("teacher"))))
                .containsExactly("NOT_ALLOWED");
        for (String mutation : new String[] {ADD, REMOVE}) {
            assertThat(Unchanged.by(() -> Api.as("teacher2").refusals(mutation, people("staff"))))
                    .containsExactly("NOT_FOUND input.chatId");
        }
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(ADD, people())))
                .containsExactly("INVALID_INPUT input.personIds");
    }

    @Test
    void refusesDirectAndManagedChats() {
        var direct = TestChat.direct("teacher", "staff");
        var input = people("student").put("chatId", direct.id());
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(ADD, input))).containsExactly("WRONG_CHAT_KIND");

        io.parta.testing.Database.query("UPDATE chat SET kind = 'MANAGED' WHERE id = $1", chat.key());
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(ADD, people("student"))))
                .containsExactly("CHAT_IS_MANAGED");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(REMOVE, people("staff"))))
                .containsExactly("CHAT_IS_MANAGED");
    }

    private JsonObject people(String... users) {
        return new JsonObject()
                .put("chatId", chat.id())
                .put(
                        "personIds",
                        new JsonArray(Arrays.stream(users)
                                .map(TestOrganization::personId)
                                .toList()));
    }

    private static List<List<String>> codes(JsonObject payload) {
        return payload.getJsonArray("results").stream()
                .map(result -> ((JsonObject) result)
                        .getJsonArray("userErrors").stream()
                                .map(error -> ((JsonObject) error).getString("code"))
                                .toList())
                .toList();
    }

    private static JsonObject member(String user, String role, String badge) {
        return new JsonObject()
                .put("role", role)
                .put("badge", badge)
                .put("person", new JsonObject().put("id", TestOrganization.personId(user)));
    }
}
