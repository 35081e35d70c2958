package io.parta.platform.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.Chat;
import io.parta.chat.Chats;
import io.parta.identity.Persons;
import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.OneTurn;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever shares a statement with others sees what they would see alone, and nothing of the others (OR-2, LV-4). */
@QuarkusTest
class SharedLookupsTest {

    @Inject
    Vertx vertx;

    @Inject
    StatementCounts statements;

    @Inject
    Organizations organizations;

    @Inject
    Chats chats;

    @Inject
    Persons persons;

    @Test
    void whoAsksForOrganizationsTogetherSeesTheirOwn() throws Exception {
        var member = TestPeople.newcomer();
        var stranger = TestPeople.newcomer();
        var verified = TestOrganization.verified().member(person(member), "TEACHER");
        var pending = TestOrganization.pending().member(person(member), "TEACHER");

        var shown = new OneTurn(vertx, statements)
                .inOneStatement(
                        "asked.everything",
                        () -> organizations.listByKeys(List.of(pending.key()), stranger),
                        () -> organizations.listByKeys(List.of(pending.key()), member),
                        () -> organizations.listByKeys(List.of(verified.key()), stranger),
                        () -> organizations.listByKeys(List.of(verified.key()), member));

        assertThat(shown.get(0)).isEmpty();
        assertThat(shown.get(1)).containsOnlyKeys(pending.key());
        assertThat(shown.get(2)).extractingByKey(verified.key()).returns(null, Organization::inn);
        assertThat(shown.get(3))
                .extractingByKey(verified.key())
                .returns(verified.input().getString("inn"), Organization::inn);
    }

    @Test
    void whoAsksForChatsTogetherSeesTheirOwn() throws Exception {
        var school = TestOrganization.verified();
        var reader = TestPeople.newcomer();
        var owner = TestPeople.newcomer();
        var stranger = TestPeople.newcomer();
        school.member(person(reader), "TEACHER").member(person(owner), "TEACHER");
        var chat = TestChat.of(school, person(owner), person(reader));
        chat.send(person(owner), "Собрание в шесть.");

        var shown = new OneTurn(vertx, statements)
                .inOneStatement(
                        "wanted.frame",
                        () -> chats.listByKeys(List.of(chat.key()), stranger),
                        () -> chats.listByKeys(List.of(chat.key()), owner),
                        () -> chats.listByKeys(List.of(chat.key()), reader));

        assertThat(shown.get(0)).isEmpty();
        assertThat(unread(shown.get(1), chat)).isZero();
        assertThat(unread(shown.get(2), chat)).isEqualTo(1);
    }

    @Test
    void whoAsksForPeopleTogetherIsToldOfThoseTheyAskedFor() throws Exception {
        var first = person(TestPeople.newcomer());
        var second = person(TestPeople.newcomer());
        var nobody = UUID.randomUUID();

        var shown = new OneTurn(vertx, statements)
                .inOneStatement(
                        "FROM person WHERE id",
                        () -> persons.listByKeys(List.of(first)),
                        () -> persons.listByKeys(List.of(second, first)),
                        () -> persons.listByKeys(List.of(nobody)));

        assertThat(shown.get(0)).containsOnlyKeys(first);
        assertThat(shown.get(1)).containsOnlyKeys(first, second);
        assertThat(shown.get(2)).isEmpty();
    }

    private static int unread(Map<UUID, Chat> shown, TestChat chat) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(shown.get(chat.key())).own())
                .unreadCount();
    }

    private static UUID person(Viewer viewer) {
        return viewer.requirePersonId();
    }
}
