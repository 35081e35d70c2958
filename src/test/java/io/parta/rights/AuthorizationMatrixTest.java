package io.parta.rights;

import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.ANONYMOUS;
import static io.parta.testing.Principal.OPERATOR;
import static io.parta.testing.Principal.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.testing.Database;
import io.parta.testing.Principal;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every root field for every kind of principal. An outcome is {@code ok}, {@code null} (an answer without the object and
 * without an error), the code of a top-level error, or {@code refused CODE}. Mutations are tried with input that the state
 * refuses at last, so that the matrix changes nothing: whoever has the right gets as far as the state.
 */
@QuarkusTest
class AuthorizationMatrixTest {

    @Inject
    Operations operations;

    @Inject
    ExecutionEngine engine;

    @Inject
    GraphQLSchema schema;

    private final Map<String, Map<Principal, String>> expected = new LinkedHashMap<>();
    private final Map<String, String> documents = new LinkedHashMap<>();
    private final JsonObject variables = new JsonObject();

    @BeforeEach
    void matrix() {
        queries();
        hiddenObjects();
        mutations();
        subscriptions();
    }

    private void queries() {
        field("Query.serverTime", "{ serverTime }", everyone("ok"));
        field("Query.errorCatalog", "{ errorCatalog { code } }", everyone("ok"));
        field("Query.apiLimits", "{ apiLimits { __typename } }", everyone("ok"));
        field("Query.rateLimit", "{ rateLimit { remaining } }", everyone("ok"));
        field("Query.regions", "{ regions { code } }", everyone("ok"));
        field("Query.viewer", "{ viewer { id } }", people("ok"));
        field("Query.organizations", "{ organizations(first: 1) { nodes { id } } }", loggedIn("ok"));
        field("Query.organization", "query ($verified: ID!) { organization(id: $verified) { id } }", loggedIn("ok"));
        field("Query.node", "query ($verified: ID!) { node(id: $verified) { id } }", loggedIn("ok"));
        field("Query.nodes", "query ($verified: ID!) { nodes(ids: [$verified]) { id } }", loggedIn("ok"));
    }

    /** Rows beyond the root fields: objects that only some may know of. */
    private void hiddenObjects() {
        var insiders = except(loggedIn("ok"), "null", Principal.STRANGER, Principal.OTHER_ADMINISTRATOR, VENDOR);
        field("suspended organization", "query ($suspended: ID!) { organization(id: $suspended) { id } }", insiders);
        field("suspended node", "query ($suspended: ID!) { node(id: $suspended) { id } }", insiders);
        field(
                "audit log",
                "query ($suspended: ID!) { organization(id: $suspended) { auditLog { nodes { id } } } }",
                administration("ok", "null"));
        field(
                "membership node",
                "query ($membership: ID!) { node(id: $membership) { id } }",
                administration("ok", "null"));
        field("person node", "query ($person: ID!) { node(id: $person) { id } }", administration("ok", "null"));
    }

    private void mutations() {
        var operatorsOnly = except(loggedIn("FORBIDDEN"), "refused WRONG_ORGANIZATION_STATE", OPERATOR);
        mutation("organizationVerify", "{id: $suspended}", operatorsOnly);
        mutation("organizationSuspend", "{id: $suspended, reason: \"Проверка\"}", operatorsOnly);
        mutation("organizationReinstate", "{id: $verified}", operatorsOnly, "$verified");
        mutation(
                "administratorAppoint",
                "{organizationId: $suspended, publicNumber: \"1\", orderNumber: \"1\", orderDate: \"2026-09-01\"}",
                operatorsOnly);
        field(
                "Mutation.organizationRegister",
                "mutation { organizationRegister(input: {kind: SCHOOL, fullName: \"Школа\", shortName: \"Школа\", inn: \"1\", "
                        + "kpp: \"773601001\", ogrn: \"1027700132195\", regionCode: \"77\", timeZone: \"Europe/Moscow\"}) "
                        + "{ userErrors { code } } }",
                except(loggedIn("FORBIDDEN"), "refused INVALID_INN", OPERATOR));
        var update = except(loggedIn("refused NOT_ALLOWED"), "refused CONFLICT", ADMINISTRATOR, OPERATOR);
        mutation("organizationUpdate", "{id: $verified, version: 1000}", update, "$verified");
        field(
                "Mutation.profileUpdate",
                "mutation { profileUpdate(input: {version: 100000}) { userErrors { code } } }",
                people("refused CONFLICT"));
    }

    private void subscriptions() {
        field("Subscription.notifications", "subscription { notifications { cursor } }", people("ok"));
        var insiders = except(loggedIn("ok"), "NOT_A_MEMBER", Principal.STRANGER, Principal.OTHER_ADMINISTRATOR);
        insiders.put(VENDOR, "FORBIDDEN");
        field(
                "Subscription.organizationEvents",
                "subscription ($verified: ID!) { organizationEvents(organizationId: $verified) { cursor } }",
                insiders);
        var hidden = except(loggedIn("ok"), "NOT_FOUND", Principal.STRANGER, Principal.OTHER_ADMINISTRATOR);
        hidden.put(VENDOR, "FORBIDDEN");
        field(
                "suspended organization's events",
                "subscription ($suspended: ID!) { organizationEvents(organizationId: $suspended) { cursor } }",
                hidden);
    }

    @Test
    void everyRootFieldIsInTheMatrix() {
        var roots = Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .flatMap(AuthorizationMatrixTest::names)
                .toList();

        assertThat(documents.keySet()).containsAll(roots);
    }

    @Test
    void everyPrincipalGetsWhatTheMatrixSays() {
        var suspended = organization().suspend();
        variables.put("suspended", suspended.id());
        variables.put("verified", organization().id());
        variables.put("membership", membership(suspended, "director"));
        variables.put("person", TestOrganization.personId("teacher2"));
        suspended.member("teacher2", "TEACHER");
        var viewers = new EnumMap<Principal, Viewer>(Principal.class);
        for (Principal principal : Principal.values()) {
            viewers.put(principal, principal.viewer());
        }

        var wrong = new ArrayList<String>();
        Unchanged.by(() -> {
            documents.forEach((name, document) -> viewers.forEach((principal, viewer) -> {
                String outcome = outcome(document, viewer);
                String wanted = expected.get(name).get(principal);
                if (!outcome.equals(wanted)) {
                    wrong.add(name + " for " + principal + ": " + outcome + " instead of " + wanted);
                }
            }));
            return wrong;
        });

        assertThat(wrong).isEmpty();
    }

    private static TestOrganization organization() {
        return TestOrganization.verified()
                .administrator("director")
                .member("student", "STUDENT")
                .member("guardian", "GUARDIAN")
                .member("staff", "STAFF")
                .member("teacher", "TEACHER");
    }

    private static String membership(TestOrganization organization, String user) {
        var row = Database.query(
                        "SELECT id FROM membership WHERE organization_id = $1 AND person_id = $2",
                        organization.key(),
                        TestOrganization.personKey(user))
                .get(0);
        return TypeId.encode("member", organization.key(), row.getUUID("id"));
    }

    private String outcome(String document, Viewer viewer) {
        var context = new RequestContext(
                viewer, Locale.ENGLISH, "127.0.0.1", "trace", Instant.now().plusSeconds(20), null, false);
        var used = new JsonObject();
        variables.forEach(variable -> {
            if (document.contains("$" + variable.getKey() + ":")) {
                used.put(variable.getKey(), variable.getValue());
            }
        });
        var request = new OperationRequest(document, null, null, used, new JsonObject());
        try {
            var prepared = operations.prepare(request, context).await().atMost(Duration.ofSeconds(20));
            if (prepared.isSubscription()) {
                engine.subscribe(prepared, context).await().atMost(Duration.ofSeconds(20));
                return "ok";
            }
            return outcome(new JsonObject(engine.execute(prepared, context)
                    .await()
                    .atMost(Duration.ofSeconds(20))
                    .body()));
        } catch (ApiException refused) {
            return refused.code().name();
        }
    }

    private static String outcome(JsonObject answer) {
        if (answer.containsKey("errors")) {
            return answer.getJsonArray("errors")
                    .getJsonObject(0)
                    .getJsonObject("extensions")
                    .getString("code");
        }
        Object value = answer.getJsonObject("data").iterator().next().getValue();
        if (value instanceof JsonObject object && object.containsKey("userErrors")) {
            var errors = object.getJsonArray("userErrors");
            return errors.isEmpty()
                    ? "ok"
                    : "refused " + errors.getJsonObject(0).getString("code");
        }
        boolean hidden = value == null
                || (value instanceof JsonObject object
                        && object.containsKey("auditLog")
                        && object.getValue("auditLog") == null);
        return hidden ? "null" : "ok";
    }

    private void mutation(String name, String input, Map<Principal, String> outcomes) {
        mutation(name, input, outcomes, "$suspended");
    }

    private void mutation(String name, String input, Map<Principal, String> outcomes, String variable) {
        field(
                "Mutation." + name,
                "mutation (" + variable + ": ID!) { " + name + "(input: " + input + ") { userErrors { code } } }",
                outcomes);
    }

    private void field(String name, String document, Map<Principal, String> outcomes) {
        documents.put(name, document);
        expected.put(name, outcomes);
    }

    private static Map<Principal, String> everyone(String outcome) {
        var outcomes = new EnumMap<Principal, String>(Principal.class);
        for (Principal principal : Principal.values()) {
            outcomes.put(principal, outcome);
        }
        return outcomes;
    }

    private static Map<Principal, String> loggedIn(String outcome) {
        return except(everyone(outcome), "UNAUTHENTICATED", ANONYMOUS);
    }

    private static Map<Principal, String> people(String outcome) {
        return except(loggedIn(outcome), "FORBIDDEN", VENDOR);
    }

    private static Map<Principal, String> administration(String outcome, String others) {
        return except(loggedIn(others), outcome, ADMINISTRATOR, OPERATOR);
    }

    private static Map<Principal, String> except(
            Map<Principal, String> outcomes, String other, Principal... principals) {
        for (Principal principal : principals) {
            outcomes.put(principal, other);
        }
        return outcomes;
    }

    private static Stream<String> names(GraphQLObjectType root) {
        List<GraphQLFieldDefinition> fields = root == null ? List.of() : root.getFieldDefinitions();
        return fields.stream().map(field -> root.getName() + "." + field.getName());
    }
}
