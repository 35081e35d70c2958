package io.parta.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OR-3: operators work through the requests, the requester follows their own. */
@QuarkusTest
class OrganizationRequestsTest {

    private static final String LIST = """
            query ($filter: OrganizationRequestFilter, $first: Int, $after: String, $last: Int, $before: String) {
              organizationRequests(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
                nodes { id shortName requester { id } organization { id } viewerActions { action } }
                pageInfo { hasNextPage startCursor endCursor }
              }
            }
            """;

    private static final String OWN =
            "query ($first: Int, $after: String) { viewer { organizationRequests(first: $first, "
                    + "after: $after) { nodes { id state } pageInfo { hasNextPage endCursor } } } }";

    @Inject
    StatementCounts statements;

    private final Api operator = Api.as("operator");

    /** A word that no other test's requests have. */
    private final String word = TestOrganization.word();

    private final List<TestRequest> requests = new ArrayList<>();

    @BeforeEach
    void make() {
        TestRequest.forget("teacher2");
        for (String region : List.of("77", "63", "77")) {
            requests.add(TestRequest.another(
                    "teacher2",
                    TestRequest.data().put("shortName", "Школа " + word).put("regionCode", region)));
        }
    }

    @Test
    void operatorsListTheLongestWaitingFirst() {
        JsonObject page = list(new JsonObject()
                .put("filter", new JsonObject().put("search", word))
                .put("first", 2));

        assertThat(ids(page))
                .containsExactly(requests.get(0).id(), requests.get(1).id());
        assertThat(page.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
        JsonObject next = list(new JsonObject()
                .put("filter", new JsonObject().put("search", word))
                .put("after", page.getJsonObject("pageInfo").getString("endCursor")));
        assertThat(ids(next)).containsExactly(requests.get(2).id());
        JsonObject back = list(new JsonObject()
                .put("filter", new JsonObject().put("search", word))
                .put("last", 1)
                .put("before", next.getJsonObject("pageInfo").getString("startCursor")));
        assertThat(ids(back)).containsExactly(requests.get(1).id());
    }

    @Test
    void filtersByStateRegionNameAndInn() {
        requests.get(0).reject();

        assertThat(ids(filtered(new JsonObject().put("search", word).put("state", "PENDING"))))
                .containsExactly(requests.get(1).id(), requests.get(2).id());
        assertThat(ids(filtered(new JsonObject().put("search", word).put("regionCode", "77"))))
                .containsExactly(requests.get(0).id(), requests.get(2).id());
        assertThat(ids(filtered(
                        new JsonObject().put("search", requests.get(1).input().getString("inn")))))
                .containsExactly(requests.get(1).id());
        assertThat(ids(filtered(new JsonObject().put("search", "?!")))).isEmpty();
        assertThat(operator.codes(LIST, new JsonObject().put("filter", new JsonObject().put("regionCode", "Москва"))))
                .containsExactly("INVALID_INPUT");
    }

    @Test
    void theRequesterListsTheirOwnTheLatestFirst() {
        requests.get(2).withdraw();
        var teacher = Api.as("teacher2");

        JsonObject page = own(teacher, new JsonObject().put("first", 2));

        assertThat(page.getJsonArray("nodes").stream().map(one -> ((JsonObject) one).getString("state")))
                .containsExactly("WITHDRAWN", "PENDING");
        assertThat(ids(page))
                .containsExactly(requests.get(2).id(), requests.get(1).id());
        JsonObject next = own(
                teacher,
                new JsonObject()
                        .put("first", 1)
                        .put("after", page.getJsonObject("pageInfo").getString("endCursor")));
        assertThat(ids(next)).containsExactly(requests.get(0).id());
        assertThat(ids(own(Api.as("student2"), new JsonObject())))
                .doesNotContain(requests.get(0).id());
    }

    @Test
    void aLongerPageIsNotMoreStatements() {
        assertThat(statementsOf(1)).isEqualTo(statementsOf(3)).isEqualTo(3);
    }

    private long statementsOf(int size) {
        var variables = new JsonObject()
                .put("filter", new JsonObject().put("search", word))
                .put("first", size);
        var before = statements.snapshot();
        list(variables);
        var after = statements.snapshot();
        return after.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("keycloak_subject"))
                .filter(entry -> entry.getKey().contains("organization_request")
                        || entry.getKey().contains("FROM person"))
                .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    private JsonObject filtered(JsonObject filter) {
        return list(new JsonObject().put("filter", filter));
    }

    private JsonObject list(JsonObject variables) {
        return operator.data(LIST, variables).getJsonObject("organizationRequests");
    }

    private static JsonObject own(Api api, JsonObject variables) {
        return api.data(OWN, variables).getJsonObject("viewer").getJsonObject("organizationRequests");
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getString("id"))
                .toList();
    }
}
