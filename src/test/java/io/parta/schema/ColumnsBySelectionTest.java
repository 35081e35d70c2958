package io.parta.schema;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns and joins are chosen by what is asked for (docs/decisions/0191); what is answered is not. */
@QuarkusTest
class ColumnsBySelectionTest {

    /** With it all columns are read. */
    private static final String WHOLE = "version ";

    private static final String CHATS = "{ viewer { chats(first: 20) { nodes { id %s } } } }";
    private static final String EDGES = "{ viewer { chats(first: 20) { edges { node { id %s } } } } }";
    private static final String IN_FOLDERS = "{ viewer { chatFolders { chats(first: 20) { nodes { id %s } } } } }";

    /** Arguments of fields that must have one. */
    private static final Map<String, String> ARGUMENTS = Map.of("readers", "(read: true)", "media", "(kind: LINK)");

    @Inject
    GraphQLSchema schema;

    private final Viewer owner = TestPeople.newcomer();
    private final Viewer reader = TestPeople.newcomer();

    @BeforeEach
    void make() {
        var school = TestOrganization.verified()
                .member(owner.requirePersonId(), "TEACHER")
                .member(reader.requirePersonId(), "TEACHER");
        var told = chat(school);
        String question = told.send(owner.requirePersonId(), "Кто идёт?");
        answer(told, question);
        mention(told);
        var taken = chat(school);
        taken.send(owner.requirePersonId(), "Видно");
        delete(taken.send(owner.requirePersonId(), "Скрыто у одного"), false, reader);
        delete(taken.send(owner.requirePersonId(), "Удалено"), true, owner);
        var expiring = chat(school);
        expiring.send(owner.requirePersonId(), "Останется");
        expiring.send(owner.requirePersonId(), "Истечёт");
        expire(expiring, 2);
        unseen(school);
        TestChat.direct(reader.requirePersonId(), owner.requirePersonId()).send(owner.requirePersonId(), "Привет");
        chat(school);
    }

    @Test
    void aFieldOfTheViewerAnswersTheSameAloneAsAmongAll() {
        fields("Viewer").forEach(field -> compare(field, "{ viewer { %s } }"));
    }

    @Test
    void whoAsksForTheViewersChatsAloneReadsNoProfile() {
        String chats = "{ viewer { id __typename %s chats(first: 1) { nodes { id } } } }";

        assertThat(statements(chats.formatted(""))).noneMatch(text -> text.contains("p.public_number"));
        assertThat(statements(chats.formatted("publicNumber"))).anyMatch(text -> text.contains("p.public_number"));
    }

    @Test
    void aFieldOfAChatAnswersTheSameAloneAsAmongAll() {
        fields("Chat").forEach(field -> Stream.of(CHATS, EDGES, IN_FOLDERS).forEach(list -> compare(field, list)));
    }

    @Test
    void aFieldOfTheLastMessageAnswersTheSameAloneAsAmongAll() {
        fields("Message").forEach(field -> compare(field, CHATS.formatted("lastMessage { id %s }")));
    }

    @Test
    void aFieldOfAPageOfMessagesAnswersTheSameAloneAsAmongAll() {
        String page = CHATS.formatted("messages(last: 10) { nodes { id %1$s } edges { node { %1$s } } }");
        fields("Message").forEach(field -> compare(field, page));
    }

    /** What follows the commands that made the chats may still change an answer: then the next two are compared. */
    private void compare(String field, String document) {
        await().pollDelay(Duration.ZERO).untilAsserted(() -> assertThat(ask(document.formatted(field)))
                .as(field)
                .isEqualTo(withoutVersions(ask(document.formatted(WHOLE + field)), field)));
    }

    /** Names of types, which many clients ask for everywhere, are no reason to read more. */
    @Test
    void lastMessagesInBriefComeWithTheirChats() {
        String brief =
                CHATS.formatted("__typename lastMessage { __typename id text sentAt } viewerState { unreadCount }");
        String whole = CHATS.formatted("lastMessage { id editedAt }");

        assertThat(statements(brief))
                .filteredOn(text -> text.contains("FROM chat_message c"))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("AS shelf");
        assertThat(statements(whole))
                .filteredOn(text -> text.contains("FROM chat_message c"))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .doesNotContain("AS shelf");
        assertThat(lastTexts(brief)).containsExactlyInAnyOrder("Всем", "Видно", "Останется", "Привет", "нет", "нет");
    }

    /** Each alias is answered, by whatever columns it wants. */
    @Test
    void aliasesOfTheLastMessageAreAllAnswered() {
        var chats = nodes(ask(CHATS.formatted("one: lastMessage { id } other: lastMessage { id text }")));
        var mixed = nodes(ask(CHATS.formatted("one: lastMessage { id } other: lastMessage { id entities { kind } }")));

        assertThat(chats).allSatisfy(chat -> assertThat(id(chat, "one")).isEqualTo(id(chat, "other")));
        assertThat(mixed).allSatisfy(chat -> assertThat(id(chat, "one")).isEqualTo(id(chat, "other")));
        assertThat(chats.stream().map(chat -> id(chat, "one")))
                .anySatisfy(id -> assertThat(id).startsWith("message_"));
    }

    private static String id(JsonObject chat, String alias) {
        var message = chat.getJsonObject(alias);
        return message == null ? "" : message.getString("id");
    }

    private List<String> lastTexts(String document) {
        return nodes(ask(document)).stream()
                .map(chat -> chat.getJsonObject("lastMessage"))
                .map(message -> message == null ? "нет" : message.getString("text"))
                .toList();
    }

    private static List<JsonObject> nodes(JsonObject answer) {
        return answer.getJsonObject("viewer").getJsonObject("chats").getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private Set<String> statements(String document) {
        return Statements.during(() -> ask(document)).keySet();
    }

    /** Every field of the type, its objects by their own leaves. */
    private List<String> fields(String type) {
        var fields = ((GraphQLFieldsContainer) schema.getType(type))
                .getFieldDefinitions().stream()
                        .filter(field -> !field.getName().equals("id"))
                        .map(this::selection)
                        .toList();
        assertThat(fields).hasSizeGreaterThan(10);
        return fields;
    }

    private String selection(GraphQLFieldDefinition field) {
        String asked = field.getName() + ARGUMENTS.getOrDefault(field.getName(), "");
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer object
                ? asked + " { __typename " + leaves(object) + "}"
                : asked;
    }

    private static String leaves(GraphQLFieldsContainer object) {
        return object.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty())
                .filter(field -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer))
                .map(field -> field.getName() + " ")
                .collect(Collectors.joining());
    }

    private JsonObject ask(String document) {
        var answer = Engine.run(document, new JsonObject(), reader).await().atMost(Duration.ofSeconds(30));
        assertThat(answer.getValue("errors")).as(document).isNull();
        return answer.getJsonObject("data");
    }

    /** Without what only {@link #WHOLE} brought: the versions beside the field, not those below it. */
    private static JsonObject withoutVersions(JsonObject answer, String field) {
        if (!field.equals(WHOLE.strip())) {
            strip(answer, Set.of(field.split("[ ({]", 2)[0]));
        }
        return answer;
    }

    private static void strip(Object value, Set<String> untouched) {
        if (value instanceof JsonObject object) {
            object.remove(WHOLE.strip());
            object.fieldNames().stream()
                    .filter(name -> !untouched.contains(name))
                    .forEach(name -> strip(object.getValue(name), untouched));
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> strip(one, untouched));
        }
    }

    private TestChat chat(TestOrganization school) {
        return TestChat.of(school, owner.requirePersonId(), reader.requirePersonId());
    }

    private void answer(TestChat chat, String question) {
        send(chat.draft("Я").put("replyToId", question));
    }

    private void mention(TestChat chat) {
        var mark = new JsonObject()
                .put("kind", "MENTION")
                .put("offset", 0)
                .put("length", 4)
                .put("personId", TypeId.encode("person", reader.requirePersonId()));
        send(chat.draft("Всем").put("entities", new JsonArray().add(mark)));
    }

    private void send(JsonObject draft) {
        var payload = Engine.payload("messageSend", draft, "message { id }", owner);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
    }

    /** A chat that the reader joined after its last message. */
    private void unseen(TestOrganization school) {
        var chat = TestChat.of(school, owner.requirePersonId());
        chat.send(owner.requirePersonId(), "До прихода");
        var settings = new JsonObject().put("id", chat.id()).put("version", 0).put("history", "SINCE_JOINING");
        assertThat(Engine.payload("chatUpdate", settings, "chat { id }", owner).getJsonArray("userErrors"))
                .isEmpty();
        var people = new JsonObject()
                .put("chatId", chat.id())
                .put("personIds", new JsonArray().add(TypeId.encode("person", reader.requirePersonId())));
        assertThat(Engine.payload("chatMembersAdd", people, "", owner).getJsonArray("userErrors"))
                .isEmpty();
    }

    private static void delete(String message, boolean forEveryone, Viewer viewer) {
        var input = new JsonObject().put("messageId", message).put("forEveryone", forEveryone);
        assertThat(Engine.payload("messageDelete", input, "deletedMessageId", viewer)
                        .getJsonArray("userErrors"))
                .isEmpty();
    }

    private static void expire(TestChat chat, int sequence) {
        Database.query(
                "UPDATE chat_message SET expires_at = now() - interval '1 second' WHERE chat_id = $1 AND sequence = $2",
                chat.key(),
                sequence);
    }
}
