package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.Chat;
import io.parta.chat.ChatSight;
import io.parta.chat.Chats;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Engine;
import io.parta.testing.OneTurn;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever shares a statement with others gets their own page: nothing hidden, nothing from an absence (LV-7, ME-2). */
@QuarkusTest
class SharedPagesTest {

    private static final String STATEMENT = "AS wanted (person_id, frame, visible, chat_id, place)";

    @Inject
    Vertx vertx;

    @Inject
    StatementCounts statements;

    @Inject
    MessageReads reads;

    @Inject
    Chats chats;

    private final Viewer owner = TestPeople.newcomer();
    private final Viewer reader = TestPeople.newcomer();
    private final Viewer stranger = TestPeople.newcomer();
    private TestOrganization school;
    private TestChat one;
    private TestChat other;

    @BeforeEach
    void make() {
        school = TestOrganization.verified()
                .member(owner.requirePersonId(), "TEACHER")
                .member(reader.requirePersonId(), "TEACHER");
        one = chat("Первое", "Второе", "Третье");
        other = chat("Четвёртое");
    }

    @Test
    void everybodyGetsTheirOwnPage() throws Exception {
        hide(one.send(owner.requirePersonId(), "Скрытое"), reader);
        var end = new PageRequest(MessageReads.LIST, 3, true, null);

        var pages = new OneTurn(vertx, statements)
                .inOneStatement(
                        STATEMENT,
                        page(one, end, ChatSight.of(stranger)),
                        page(one, end, ChatSight.of(reader)),
                        page(other, end, ChatSight.of(reader)),
                        page(one, end, ChatSight.of(owner)));

        assertThat(texts(pages.get(0), one)).isEmpty();
        assertThat(texts(pages.get(1), one)).containsExactly("Первое", "Второе", "Третье");
        assertThat(texts(pages.get(2), other)).containsExactly("Четвёртое");
        assertThat(texts(pages.get(3), one)).containsExactly("Второе", "Третье", "Скрытое");
        assertThat(pages.get(1).get(one.key()).info().hasPreviousPage()).isFalse();
        assertThat(pages.get(3).get(one.key()).info().hasPreviousPage()).isTrue();
    }

    @Test
    void aFrameShowsWhatItsReadersMaySee() throws Exception {
        var first = new PageRequest(MessageReads.LIST, 5, false, null);

        var pages = new OneTurn(vertx, statements)
                .inOneStatement(
                        STATEMENT,
                        page(one, first, new ChatSight(null, one.key(), "{[2,)}")),
                        page(other, first, new ChatSight(null, one.key(), "{[1,)}")),
                        page(one, first, ChatSight.of(owner)));

        assertThat(texts(pages.get(0), one)).containsExactly("Второе", "Третье");
        assertThat(texts(pages.get(1), other)).isEmpty();
        assertThat(texts(pages.get(2), one)).containsExactly("Первое", "Второе", "Третье");
    }

    @Test
    void pagesOfOtherSizesAreAskedForByThemselves() throws Exception {
        var asked = new OneTurn(vertx, statements);

        var pages = asked.inOneStatement(
                "ORDER BY c.sequence DESC LIMIT $5",
                page(one, new PageRequest(MessageReads.LIST, 1, true, null), ChatSight.of(reader)),
                page(one, new PageRequest(MessageReads.LIST, 2, false, null), ChatSight.of(reader)));

        assertThat(texts(pages.get(0), one)).containsExactly("Третье");
        assertThat(texts(pages.get(1), one)).containsExactly("Первое", "Второе");
    }

    private Supplier<Uni<Map<UUID, Page<Message>>>> page(TestChat chat, PageRequest page, ChatSight sight) {
        Chat found = chats.listByKeys(List.of(chat.key()), owner)
                .await()
                .atMost(Duration.ofSeconds(10))
                .get(chat.key());
        return () -> reads.listOf(List.of(found), page, sight, MessageColumns.WHOLE);
    }

    private static List<String> texts(Map<UUID, Page<Message>> pages, TestChat chat) {
        return pages.get(chat.key()).items().stream().map(Message::text).toList();
    }

    private TestChat chat(String... texts) {
        var made = TestChat.of(school, owner.requirePersonId(), reader.requirePersonId());
        Stream.of(texts).forEach(text -> made.send(owner.requirePersonId(), text));
        return made;
    }

    private static void hide(String message, Viewer viewer) {
        var payload = Engine.payload(
                "messageDelete",
                new JsonObject().put("messageId", message).put("forEveryone", false),
                "deletedMessageId",
                viewer);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
    }
}
