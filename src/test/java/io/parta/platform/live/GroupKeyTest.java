package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.identity.RealmRole;
import io.parta.platform.identity.Viewer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which subscriptions share their frames: equal but for where they start. */
class GroupKeyTest {

    private static final Locale RU = Locale.forLanguageTag("ru");

    @Test
    void theStartDoesNotSplitAGroup() {
        String text = "subscription($after: String) { events(id: 1, after: $after) { n } }";

        assertThat(key(text, new JsonObject().put("after", "a"))).isEqualTo(key(text, new JsonObject()));
    }

    @Test
    void theStartIsFoundWhateverItsVariableIsCalled() {
        String text = "subscription($a: String, $after: String) { events(id: $after, after: $a) { n } }";

        assertThat(key(text, new JsonObject().put("after", "x").put("a", "1")))
                .isEqualTo(key(text, new JsonObject().put("after", "x").put("a", "2")))
                .isNotEqualTo(key(text, new JsonObject().put("after", "y").put("a", "1")));
    }

    @Test
    void aStartThatASelectionUsesTooSplitsTheGroup() {
        String text = "subscription($after: String) { events(after: $after) { list(after: $after) { n } } }";

        assertThat(key(text, new JsonObject().put("after", "a")))
                .isNotEqualTo(key(text, new JsonObject().put("after", "b")));
    }

    @Test
    void anAfterDeeperInTheSelectionSplitsTheGroup() {
        String text = "subscription($after: String) { events { list(after: $after) { n } } }";

        assertThat(key(text, new JsonObject().put("after", "a")))
                .isNotEqualTo(key(text, new JsonObject().put("after", "b")));
    }

    @Test
    void variablesLocaleAndClassSplitTheGroup() {
        String text = "subscription($first: Int) { events { list(first: $first) { n } } }";
        var operation = Requests.operation(text, new JsonObject().put("first", 1));

        assertThat(GroupKey.of(operation, RU, "members", null))
                .isNotEqualTo(GroupKey.of(operation, Locale.ENGLISH, "members", null))
                .isNotEqualTo(GroupKey.of(operation, RU, "moderators", null))
                .isNotEqualTo(key(text, new JsonObject().put("first", 2)));
    }

    /** Another credential of the same person may open less: it never gets the frames of one that opens more. */
    @Test
    void personalFramesAreOneViewersWithOneClientAndOneSetOfRights() {
        var person = UUID.randomUUID();
        var plain = reader(person, "app", Set.of(), Set.of());

        assertThat(plain)
                .isEqualTo(reader(person, "app", Set.of(), Set.of()))
                .isNotEqualTo(reader(UUID.randomUUID(), "app", Set.of(), Set.of()))
                .isNotEqualTo(reader(person, "other", Set.of(), Set.of()))
                .isNotEqualTo(reader(person, "app", Set.of(RealmRole.OPERATOR), Set.of()))
                .isNotEqualTo(reader(person, "app", Set.of(), Set.of("roster")));
    }

    private static GroupKey reader(UUID person, String client, Set<RealmRole> roles, Set<String> scopes) {
        var viewer = new Viewer(Viewer.Kind.PERSON, person, client, "subject", null, roles, scopes, Instant.MAX);
        return GroupKey.of(Requests.numbered(1), RU, "members", GroupKey.Reader.of(viewer));
    }

    private static GroupKey key(String text, JsonObject variables) {
        return GroupKey.of(Requests.operation(text, variables), RU, "members", null);
    }
}
