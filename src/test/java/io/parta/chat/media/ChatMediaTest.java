package io.parta.chat.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.connection.PageRequest;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ME-1: what a chat has beside plain text, as far as the viewer sees it. */
@QuarkusTest
class ChatMediaTest {

    private TestChat chat;

    @BeforeEach
    void make() {
        var school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    @Test
    void listsWhatIsOfTheKindTheLatestFirst() {
        chat.send("teacher", "Смотрите http://example.ru/1");
        chat.send("teacher", "Просто текст про http и ://");
        chat.ask(
                "teacher",
                new JsonObject().put("options", new JsonArray().add("Да").add("Нет")));
        var link = new JsonObject()
                .put("kind", "LINK")
                .put("offset", 0)
                .put("length", 5)
                .put("url", "https://example.ru/2");
        Api.as("teacher").refusals("messageSend", chat.draft("Здесь").put("entities", new JsonArray().add(link)));

        assertThat(media("student", "LINK", "first: 10")).containsExactly(4, 1);
        assertThat(media("student", "LINK", "first: 1")).containsExactly(4);
        assertThat(media("student", "LINK", "last: 1")).containsExactly(1);
        assertThat(media("student", "POLL", "first: 10")).containsExactly(3);
        assertThat(media("student", "STICKER", "first: 10")).isEmpty();
    }

    @Test
    void showsNothingBeyondTheVisibleHistory() {
        for (int i = 1; i <= 4; i++) {
            chat.send("teacher", "https://example.ru/" + i);
        }
        Database.query(
                "UPDATE chat_member SET visible = '{[2,3),[4,)}' WHERE chat_id = $1 AND person_id = $2",
                chat.key(),
                TestOrganization.personKey("student"));

        assertThat(media("student", "LINK", "first: 10")).containsExactly(4, 2);
        assertThat(media("staff", "LINK", "first: 10")).containsExactly(4, 3, 2, 1);
        Database.query(
                "UPDATE chat_message SET deleted_at = now(), text = NULL WHERE chat_id = $1 AND sequence = 4",
                chat.key());
        Database.query(
                "INSERT INTO chat_message_hidden (chat_id, person_id, sequence) VALUES ($1, $2, 2)",
                chat.key(),
                TestOrganization.personKey("student"));
        assertThat(media("student", "LINK", "first: 10")).isEmpty();
    }

    /** One of each among twenty thousand messages is found by the index of its kind. */
    @ParameterizedTest
    @EnumSource
    void isFoundByIndex(ChatMediaKind kind) {
        Database.query(
                "INSERT INTO chat_message (chat_id, sequence, author_id, client_key, kind, text, sent_at) "
                        + "SELECT $1, n, $2, gen_random_uuid(), 'TEXT', 'Сообщение ' || n, now() FROM generate_series(1, 20000) n",
                chat.key(),
                UUID.randomUUID());
        Database.analyze("chat_message");
        var page = new PageRequest(MediaReads.LIST, 20, false, null);
        var sql = Objects.requireNonNull(MediaReads.OF_CHATS.get(kind));
        var parameters = sql.parameters(
                page,
                Tuple.of(TestOrganization.personKey("student"), null, null).addArrayOfUUID(new UUID[] {chat.key()}));

        String plan = explained(sql.text(page), parameters);

        assertThat(plan)
                .contains(kind == ChatMediaKind.LINK ? "chat_message_link" : "chat_message_of_kind")
                .doesNotContain("Seq Scan on chat_message c");
        Database.query("DELETE FROM chat_message WHERE chat_id = $1", chat.key());
    }

    private static String explained(String sql, Tuple parameters) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < parameters.size(); i++) {
            values.add(parameters.getValue(i));
        }
        return Database.query("EXPLAIN (COSTS OFF) " + sql, values.toArray()).stream()
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    private List<Integer> media(String user, String kind, String page) {
        return chat
                .read(user, "media(kind: " + kind + ", " + page + ") { nodes { sequence } }")
                .getJsonObject("media")
                .getJsonArray("nodes")
                .stream()
                .map(one -> ((JsonObject) one).getInteger("sequence"))
                .toList();
    }
}
