package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.live.LiveCursor;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding organisations: filters, pages, what is shown to whom (OR-1, OR-2). */
@QuarkusTest
class OrganizationsTest {

    private static final String LIST = """
            query ($filter: OrganizationFilter, $first: Int, $after: String, $last: Int, $before: String) {
              organizations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
                nodes { id shortName region { name } } edges { cursor node { id } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    @Inject
    StatementCounts statements;

    /** A word that no other test's organisations have. */
    private final String word = TestOrganization.word();

    private final List<TestOrganization> verified = new ArrayList<>();
    private TestOrganization pending;

    @BeforeEach
    void register() {
        for (String letter : List.of("В", "А", "Б")) {
            verified.add(TestOrganization.register(data(letter)).verify());
        }
        pending = TestOrganization.register(data("Г"));
    }

    @Test
    void listsByShortNameWhatTheViewerMaySee() {
        assertThat(names(Api.as("stranger"), page())).containsExactly("А " + word, "Б " + word, "В " + word);
        assertThat(names(Api.as("operator"), page()))
                .containsExactly("А " + word, "Б " + word, "В " + word, "Г " + word);
        assertThat(names(Api.as("operator"), filtered("state", "PENDING"))).containsExactly("Г " + word);
        assertThat(names(Api.as("stranger"), filtered("state", "PENDING"))).isEmpty();
    }

    @Test
    void goesForwardAndBackwardByPages() {
        var api = Api.as("stranger");
        JsonObject one = list(api, page().put("first", 2));
        assertThat(names(one)).containsExactly("А " + word, "Б " + word);
        assertThat(one.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        assertThat(one.getJsonObject("pageInfo").getBoolean("hasPreviousPage")).isFalse();

        JsonObject two = list(api, page().put("first", 2).put("after", cursor(one, "endCursor")));
        assertThat(names(two)).containsExactly("В " + word);
        assertThat(two.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
        assertThat(two.getJsonObject("pageInfo").getBoolean("hasPreviousPage")).isTrue();

        JsonObject back = list(api, page().put("last", 1).put("before", cursor(two, "startCursor")));
        assertThat(names(back)).containsExactly("Б " + word);
        assertThat(back.getJsonObject("pageInfo").getBoolean("hasPreviousPage")).isTrue();
        assertThat(names(list(api, page().put("last", 2)))).containsExactly("Б " + word, "В " + word);
    }

    @Test
    void filtersByKindAndRegion() {
        TestOrganization.register(data("Д").put("kind", "COLLEGE").put("regionCode", "78"))
                .verify();

        assertThat(names(Api.as("stranger"), filtered("kind", "COLLEGE"))).containsExactly("Д " + word);
        assertThat(names(Api.as("stranger"), filtered("regionCode", "78"))).containsExactly("Д " + word);
        assertThat(names(Api.as("stranger"), filtered("regionCode", "99"))).isEmpty();
    }

    @Test
    void searchesByTheBeginningsOfWordsAndTakesNothingForAnOperator() {
        var api = Api.as("stranger");
        String beginning = word.substring(0, 15).toUpperCase(Locale.ROOT);

        assertThat(names(api, filtered("search", "б " + beginning))).containsExactly("Б " + word);
        assertThat(names(api, filtered("search", "б & | ! ( " + beginning + " <-> :* '")))
                .containsExactly("Б " + word);
        assertThat(names(api, filtered("search", "!!!"))).isEmpty();
    }

    @Test
    void refusesAPageOrAFilterOutOfBoundsAndAForeignCursor() {
        var api = Api.as("stranger");
        assertThat(api.codes(LIST, page().put("first", 101))).containsExactly("INVALID_PAGE_SIZE");
        assertThat(api.codes(LIST, page().put("first", 0))).containsExactly("INVALID_PAGE_SIZE");
        assertThat(api.codes(LIST, page().put("after", "bm8"))).containsExactly("INVALID_CURSOR");
        assertThat(api.codes(LIST, filtered("search", "я".repeat(101)))).containsExactly("INVALID_INPUT");
        assertThat(api.codes(LIST, filtered("region", "1"))).containsExactly("INVALID_INPUT");
    }

    @Test
    void showsNumbersAndContactsToMembersAndOperatorsOnly() {
        verified.get(0).member("student", "STUDENT");
        String query = "query ($id: ID!) { organization(id: $id) { inn kpp ogrn phone email } }";
        var variables = new JsonObject().put("id", verified.get(0).id());

        var hidden = Api.as("stranger").data(query, variables).getJsonObject("organization");
        assertThat(hidden.getMap().values()).hasSize(5).containsOnlyNulls();
        for (String insider : List.of("student", "operator")) {
            var shown = Api.as(insider).data(query, variables).getJsonObject("organization");
            assertThat(shown.getMap().values()).hasSize(5).doesNotContainNull();
        }
    }

    @Test
    void answersNullForWhatTheViewerMayNotKnow() {
        String query = "query ($id: ID!) { organization(id: $id) { id } node(id: $id) { id } }";
        String nobodys = pending.id().replaceFirst("....$", "0000");

        for (String id : List.of(pending.id(), nobodys, "org_", "школа")) {
            assertThat(Api.as("stranger").data(query, new JsonObject().put("id", id)))
                    .isEqualTo(new JsonObject().putNull("organization").putNull("node"));
        }
        assertThat(Api.as("operator")
                        .data(query, new JsonObject().put("id", pending.id()))
                        .getJsonObject("node")
                        .getString("id"))
                .isEqualTo(pending.id());
    }

    /** RO-5. */
    @Test
    void computesViewerActionsByThePolicyOfTheMutations() {
        verified.get(0).administrator("director");
        var actions = Api.as("director")
                .data(
                        "query ($id: ID!) { organization(id: $id) { viewerActions { action allowed reasonCode reason } } }",
                        new JsonObject().put("id", verified.get(0).id()))
                .getJsonObject("organization")
                .getJsonArray("viewerActions");

        assertThat(actions.getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("action", "organizationUpdate")
                        .put("allowed", true)
                        .putNull("reasonCode")
                        .putNull("reason"));
        assertThat(actions.getJsonObject(1).getString("action")).isEqualTo("organizationVerify");
        assertThat(actions.getJsonObject(1).getString("reasonCode")).isEqualTo("FORBIDDEN");
        assertThat(actions.getJsonObject(1).getString("reason")).isNotBlank();
    }

    /** RO-7: whoever asked to be a guardian is not one, and learns nothing that strangers do not. */
    @Test
    void aRoleThatWaitsToBeConfirmedOpensNothing() {
        var verified = TestOrganization.verified().pendingMember("stranger", "GUARDIAN");
        var pending = TestOrganization.pending().pendingMember("stranger", "GUARDIAN");
        String document = "query ($id: ID!) { organization(id: $id) { inn phone email eventsCursor } }";
        var stranger = Api.as("stranger");

        assertThat(stranger.data(document, new JsonObject().put("id", pending.id()))
                        .getJsonObject("organization"))
                .isNull();
        JsonObject seen = stranger.data(document, new JsonObject().put("id", verified.id()))
                .getJsonObject("organization");
        assertThat(seen.getString("inn")).isNull();
        assertThat(seen.getString("phone")).isNull();
        assertThat(LiveCursor.decode(seen.getString("eventsCursor"))
                        .orElseThrow()
                        .sequence())
                .as("a stranger counts no events")
                .isZero();
        assertThat(stranger.refusals(
                        "organizationUpdate",
                        new JsonObject().put("id", pending.id()).put("version", 0)))
                .containsExactly("NOT_FOUND input.id");
    }

    /** One statement for the list, whatever its length, and one for the person of the credential. */
    @Test
    void readsAListInOneStatement() {
        list(Api.as("stranger"), page());
        var before = statements.snapshot();

        list(Api.as("stranger"), page());

        var ran = new ArrayList<String>();
        statements.snapshot().forEach((sql, count) -> {
            if (sql.contains("organization") && count > before.getOrDefault(sql, 0L)) {
                ran.add(count - before.getOrDefault(sql, 0L) + " " + sql);
            }
        });
        assertThat(ran).singleElement().asString().startsWith("1 ");
    }

    private JsonObject data(String letter) {
        return TestOrganization.data().put("shortName", letter + " " + word);
    }

    private JsonObject page() {
        return new JsonObject().put("filter", new JsonObject().put("search", word));
    }

    private JsonObject filtered(String condition, String value) {
        JsonObject page = page();
        page.getJsonObject("filter").put(condition, value);
        return page;
    }

    private static JsonObject list(Api api, JsonObject variables) {
        return api.data(LIST, variables).getJsonObject("organizations");
    }

    private static List<String> names(Api api, JsonObject variables) {
        return names(list(api, variables));
    }

    private static List<String> names(JsonObject list) {
        JsonArray nodes = list.getJsonArray("nodes");
        return nodes.stream()
                .map(node -> ((JsonObject) node).getString("shortName"))
                .toList();
    }

    private static String cursor(JsonObject list, String end) {
        return list.getJsonObject("pageInfo").getString(end);
    }
}
