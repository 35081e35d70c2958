package io.parta.organization.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestRequest;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OR-3: a request is rejected or withdrawn, once. */
@QuarkusTest
class OrganizationRequestDecisionTest {

    private static final String REJECT = "organizationRequestReject";
    private static final String WITHDRAW = "organizationRequestWithdraw";

    private final Api operator = Api.as("operator");
    private TestRequest request;

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeEach
    void make() {
        List.of("operator", "student").forEach(TestOrganization::personId);
        request = TestRequest.by("director");
    }

    @Test
    void rejectingRemovesTheOrganizationAndTellsTheRequesterWhy() {
        JsonObject payload = operator.mutate(
                REJECT, reason(), "organizationRequest { state reason decidedAt organization { id } shortName }");

        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        JsonObject seen = request.read("director", "state reason shortName organization { id } decidedAt");
        assertThat(payload.getJsonObject("organizationRequest")).isEqualTo(seen);
        assertThat(seen.remove("decidedAt")).asString().endsWith("Z");
        assertThat(seen)
                .isEqualTo(new JsonObject()
                        .put("state", "REJECTED")
                        .put("reason", "Не тот ИНН")
                        .put("shortName", "Школа № 57")
                        .put("organization", null));
        assertThat(TestRequest.told("director", 1)).containsExactly("ORGANIZATION_REQUEST_REJECTED");
        assertThat(Database.query("SELECT FROM organization WHERE id = $1", request.key()))
                .isEmpty();
        assertThat(request.organization().events()).containsExactly("ORGANIZATION_REGISTERED", "ORGANIZATION_REMOVED");
        assertThat(Database.query(
                        "SELECT actor_kind, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        request.key(),
                        REJECT))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("actor_kind")).isEqualTo("OPERATOR");
                    assertThat(act.getJsonObject("after"))
                            .isEqualTo(new JsonObject().put("state", "REJECTED").put("reason", "Не тот ИНН"));
                });
    }

    @Test
    void theRequesterHearsOfTheRejectionAtOnce() {
        var before = new JsonObject()
                .put(
                        "after",
                        Api.as("director")
                                .data("{ viewer { notificationsCursor } }")
                                .getJsonObject("viewer")
                                .getString("notificationsCursor"));
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("director"))) {
            socket.subscribe(
                    "1",
                    "subscription ($after: String) { notifications(after: $after) { type organization { id } "
                            + "organizationRequest { id state reason } } }",
                    before);

            request.reject();

            assertThat(socket.expect("next", "1")
                            .getJsonObject("payload")
                            .getJsonObject("data")
                            .getJsonObject("notifications"))
                    .isEqualTo(new JsonObject()
                            .put("type", "ORGANIZATION_REQUEST_REJECTED")
                            .put("organization", null)
                            .put(
                                    "organizationRequest",
                                    id().put("state", "REJECTED").put("reason", "Не тот ИНН")));
        }
    }

    /** The right is asked again for a replay, when the organisation is gone already. */
    @Test
    void aRejectionWhoseAnswerWasLostIsAnsweredAgain() {
        var body = new JsonObject()
                .put("query", Api.mutation(REJECT, "organizationRequest { state }"))
                .put("variables", new JsonObject().put("input", reason()));
        var call = given().contentType("application/json")
                .header("Authorization", "Bearer " + Tokens.of("operator"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.encode());

        JsonObject first = new JsonObject(call.post("/graphql").asString()).getJsonObject("data");

        assertThat(first.getJsonObject(REJECT).getJsonObject("organizationRequest"))
                .isEqualTo(new JsonObject().put("state", "REJECTED"));
        assertThat(Unchanged.by(() -> new JsonObject(call.post("/graphql").asString()).getJsonObject("data")))
                .isEqualTo(first);
    }

    @Test
    void aRequestThatFailedBlocksNobody() {
        request.reject();
        var again = TestRequest.another("director", request.input());
        again.withdraw();

        assertThat(operator.refusals("organizationRegister", withoutOrder(request.input())))
                .isEmpty();
    }

    @Test
    void withdrawingRemovesTheOrganization() {
        JsonObject payload =
                Api.as("director").mutate(WITHDRAW, id(), "organizationRequest { state reason organization { id } }");

        assertThat(payload.getJsonObject("organizationRequest"))
                .isEqualTo(new JsonObject()
                        .put("state", "WITHDRAWN")
                        .put("reason", null)
                        .put("organization", null));
        assertThat(Database.query("SELECT FROM organization WHERE id = $1", request.key()))
                .isEmpty();
        assertThat(Database.query(
                        "SELECT actor_kind FROM audit_log WHERE scope_id = $1 AND action = $2",
                        request.key(),
                        WITHDRAW))
                .singleElement()
                .satisfies(act -> assertThat(act.getString("actor_kind")).isEqualTo("PERSON"));
    }

    @Test
    void aDecisionIsMadeOnce() {
        request.reject();
        refused(operator, REJECT, reason(), "ORGANIZATION_REQUEST_CLOSED");
        refused(Api.as("director"), WITHDRAW, id(), "ORGANIZATION_REQUEST_CLOSED");
        refused(
                operator,
                "organizationVerify",
                new JsonObject().put("id", request.organization().id()),
                "NOT_FOUND input.id");

        request = TestRequest.by("director").verify();
        refused(operator, REJECT, reason(), "ORGANIZATION_REQUEST_CLOSED");
        refused(Api.as("director"), WITHDRAW, id(), "ORGANIZATION_REQUEST_CLOSED");
        refused(
                operator,
                "organizationVerify",
                new JsonObject().put("id", request.organization().id()),
                "WRONG_ORGANIZATION_STATE");
    }

    @Test
    void refusesStrangersAndOperatorsWhoAreNotTheRequester() {
        refused(Api.as("student"), WITHDRAW, id(), "NOT_FOUND input.id");
        refused(operator, WITHDRAW, id(), "NOT_ALLOWED");
        refused(operator, REJECT, reason().put("id", "orgrequest_1"), "NOT_FOUND input.id");
        refused(operator, REJECT, reason().put("reason", " "), "INVALID_INPUT input.reason");
        assertThat(Unchanged.by(() ->
                        Api.as("director").codes(Api.mutation(REJECT, ""), new JsonObject().put("input", reason()))))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void anOrganizationThatIsInUseIsNotRemoved() {
        request.organization().pupil("Иванов Иван");

        refused(operator, REJECT, reason(), "ORGANIZATION_NOT_EMPTY");
        refused(Api.as("director"), WITHDRAW, id(), "ORGANIZATION_NOT_EMPTY");
    }

    @Test
    void viewerActionsSayWhatTheMutationsWouldAnswer() {
        assertThat(actions("operator"))
                .containsExactly(
                        "organizationVerify OK",
                        "organizationRequestReject OK",
                        "organizationRequestWithdraw NOT_ALLOWED");
        assertThat(actions("director"))
                .containsExactly(
                        "organizationVerify FORBIDDEN",
                        "organizationRequestReject FORBIDDEN",
                        "organizationRequestWithdraw OK");

        request.organization().pupil("Иванов Иван");
        assertThat(actions("operator"))
                .contains("organizationVerify OK", "organizationRequestReject ORGANIZATION_NOT_EMPTY");
        assertThat(actions("director")).contains("organizationRequestWithdraw ORGANIZATION_NOT_EMPTY");

        request.verify();
        assertThat(actions("operator"))
                .contains(
                        "organizationVerify WRONG_ORGANIZATION_STATE",
                        "organizationRequestReject ORGANIZATION_REQUEST_CLOSED");

        request = TestRequest.by("director").reject();
        assertThat(actions("operator")).contains("organizationVerify NOT_FOUND");
    }

    private List<String> actions(String user) {
        return request.read(user, "viewerActions { action allowed reasonCode }").getJsonArray("viewerActions").stream()
                .map(JsonObject.class::cast)
                .map(action -> action.getString("action") + " "
                        + (action.getBoolean("allowed") ? "OK" : action.getString("reasonCode")))
                .toList();
    }

    private static void refused(Api api, String mutation, JsonObject input, String refusal) {
        assertThat(Unchanged.by(() -> api.refusals(mutation, input))).containsExactly(refusal);
    }

    private JsonObject id() {
        return new JsonObject().put("id", request.id());
    }

    private JsonObject reason() {
        return id().put("reason", "Не тот ИНН");
    }

    private static JsonObject withoutOrder(JsonObject input) {
        var data = input.copy();
        List.of("orderNumber", "orderDate", "post").forEach(data::remove);
        return data;
    }
}
