package io.parta.platform.graphql.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects by id: each type under its own rights. */
@QuarkusTest
class NodeTest {

    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

    @Inject
    StatementCounts statements;

    private TestOrganization organization;
    private String membership;
    private String colleague;
    private String entry;

    @BeforeEach
    void register() {
        organization = TestOrganization.pending();
        colleague = organization.newcomer();
        membership = Api.as("operator")
                .mutate("administratorAppoint", organization.appointment("director"), "membership { id }")
                .getJsonObject("membership")
                .getString("id");
        entry = Api.as("operator")
                .data(
                        "query ($id: ID!) { organization(id: $id) { auditLog(first: 1) { nodes { id } } } }",
                        new JsonObject().put("id", organization.id()))
                .getJsonObject("organization")
                .getJsonObject("auditLog")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
    }

    @Test
    void findsEveryTypeForWhoMayKnowIt() {
        var ids = ids();
        ids.add(viewerId("director"));

        assertThat(nodes("director", ids))
                .containsExactly("Organization", "Membership", "AuditEntry", "Person", "Viewer");
        assertThat(nodes("operator", ids)).containsExactly("Organization", "Membership", "AuditEntry", "Person", null);
    }

    @Test
    void findsNothingOfOthersByForeignIds() {
        var ids = ids();
        ids.add(viewerId("director"));

        for (String user : List.of("stranger", "director2", "student")) {
            assertThat(nodes(user, ids)).containsOnlyNulls();
        }
    }

    @Test
    void keepsOrderAndRepetitionAndBearsAnyText() {
        var ids = List.of("", organization.id(), "org_", "nothing_0", "школа", organization.id());

        assertThat(nodes("operator", ids)).containsExactly(null, "Organization", null, null, null, "Organization");
    }

    @Test
    void refusesMoreThanAHundredAndAnonymousCallers() {
        var many = new JsonObject().put("ids", new JsonArray(Collections.nCopies(101, organization.id())));
        assertThat(Api.as("operator").codes(NODES, many)).containsExactly("INVALID_PAGE_SIZE");

        var one = new JsonObject().put("ids", new JsonArray().add(organization.id()));
        assertThat(Api.anonymous().codes(NODES, one)).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void asksOneStatementForAType() {
        var ids = List.of(
                organization.id(),
                TestOrganization.pending().id(),
                TestOrganization.pending().id());
        nodes("operator", ids);
        var before = statements.snapshot();

        nodes("operator", ids);

        assertThat(statements.snapshot().entrySet())
                .filteredOn(statement -> statement.getKey().contains("FROM organization"))
                .filteredOn(statement -> statement.getValue() > before.getOrDefault(statement.getKey(), 0L))
                .singleElement()
                .satisfies(statement -> assertThat(statement.getValue() - before.getOrDefault(statement.getKey(), 0L))
                        .isOne());
    }

    private JsonArray ids() {
        return new JsonArray().add(organization.id()).add(membership).add(entry).add(colleague);
    }

    private static String viewerId(String user) {
        return Api.as(user).data("{ viewer { id } }").getJsonObject("viewer").getString("id");
    }

    private static List<String> nodes(String user, Iterable<?> ids) {
        var list = new JsonArray();
        ids.forEach(list::add);
        return Api.as(user).data(NODES, new JsonObject().put("ids", list)).getJsonArray("nodes").stream()
                .map(node -> node == null ? null : ((JsonObject) node).getString("__typename"))
                .toList();
    }
}
