package io.parta.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.identity.StepUpSetting;
import io.parta.testing.Api;
import io.parta.testing.KeycloakBrowser;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * ID-7: commands of administrators demand a recent strong log-in. The direct grant of the tests is a weak one; a strong one
 * goes through Keycloak's forms.
 */
@QuarkusTest
class StepUpDemandTest {

    private static final String ACTIONS =
            "query ($id: ID!) { organization(id: $id) { viewerActions { action reasonCode remedy { kind } } } }";

    private TestOrganization organization;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().administrator("director").member("teacher", "TEACHER");
    }

    @Test
    void refusesAdministratorsAndOperatorsWithoutAStrongLogIn() {
        demandTheSecondLevel();

        commands().forEach((mutation, input) -> {
            for (String user : new String[] {"director", "operator"}) {
                assertThat(Unchanged.by(() -> Api.as(user).refusals(mutation, input)))
                        .as("%s by %s", mutation, user)
                        .containsExactly("STEP_UP_REQUIRED");
            }
        });
        assertThat(Unchanged.by(() -> Api.as("operator").refusals("organizationRegister", TestOrganization.data())))
                .containsExactly("STEP_UP_REQUIRED");
        assertThat(Unchanged.by(() -> Api.as("operator")
                        .refusals(
                                "organizationSuspend",
                                new JsonObject().put("id", organization.id()).put("reason", "Проверка"))))
                .containsExactly("STEP_UP_REQUIRED");
    }

    /** RO-5. */
    @Test
    void viewerActionsSayTheSame() {
        assertThat(actions("director").getString("organizationUpdate")).isEqualTo("null null");
        demandTheSecondLevel();

        var asked = actions("director");
        commands().keySet().forEach(mutation -> assertThat(asked.getString(mutation))
                .as(mutation)
                .isEqualTo("STEP_UP_REQUIRED LOG_IN"));
        assertThat(asked.getString("organizationVerify")).isEqualTo("FORBIDDEN null");
        assertThat(actions("teacher").getString("organizationUpdate")).isEqualTo("NOT_ALLOWED ADMINISTRATOR");
    }

    @Test
    void whoHasNoRightLearnsNothingOfTheLogIn() {
        demandTheSecondLevel();

        commands().forEach((mutation, input) -> {
            assertThat(Unchanged.by(() -> Api.as("teacher").refusals(mutation, input)))
                    .as(mutation)
                    .containsExactly("NOT_ALLOWED");
            var elsewhere = input.copy().put(idOf(input), "org_nowhere");
            assertThat(Unchanged.by(() -> Api.as("director").refusals(mutation, elsewhere)))
                    .as(mutation)
                    .containsExactly("NOT_FOUND input." + idOf(input));
        });
        assertThat(Api.as("director")
                        .codes(
                                Api.mutation("organizationVerify", ""),
                                new JsonObject().put("input", new JsonObject().put("id", organization.id()))))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void takesAStrongRecentLogInAndNoOldOne() {
        String token = strongAdministrator();
        demandTheSecondLevel();
        assertThat(Api.bearing(token).refusals("organizationUpdate", update())).isEmpty();

        StepUpSetting.demand(Duration.ofNanos(1), "2");
        assertThat(Unchanged.by(() -> Api.bearing(token).refusals("organizationUpdate", update())))
                .containsExactly("STEP_UP_REQUIRED");
    }

    @Test
    void demandsNothingOfWhoLeavesAndOfWhoLooks() {
        demandTheSecondLevel();

        assertThat(Api.as("director")
                        .data(
                                "query ($id: ID!) { organization(id: $id) { auditLog(first: 1) { nodes { action } } } }",
                                new JsonObject().put("id", organization.id()))
                        .getJsonObject("organization")
                        .getJsonObject("auditLog")
                        .getJsonArray("nodes"))
                .hasSize(1);
        assertThat(Api.as("teacher")
                        .refusals("membershipLeave", new JsonObject().put("id", organization.membershipId("teacher"))))
                .isEmpty();
    }

    /** The refusal is no answer to the key: the same request is sent again after the log-in, and again when its answer is lost. */
    @Test
    void aKeyThatWasRefusedIsGoodAfterTheLogIn() {
        String key = UUID.randomUUID().toString();
        String token = strongAdministrator();
        var input = update();
        StepUpSetting.demand(Duration.ofNanos(1), "2");
        assertThat(keyed(token, key, input)).contains("STEP_UP_REQUIRED");

        demandTheSecondLevel();
        String first = keyed(token, key, input);
        assertThat(first).contains("\"userErrors\":[]");
        int version = organization.version();
        assertThat(keyed(token, key, input)).isEqualTo(first);

        StepUpSetting.demand(Duration.ofNanos(1), "2");
        assertThat(keyed(token, key, input)).contains("STEP_UP_REQUIRED");
        demandTheSecondLevel();
        assertThat(keyed(token, key, input)).isEqualTo(first);
        assertThat(organization.version()).isEqualTo(version);
    }

    @Test
    void tellsTheViewerWhatIsDemanded() {
        assertThat(stepUp()).isEqualTo(new JsonObject("{\"satisfied\":true,\"acrValues\":[],\"maxAgeSeconds\":900}"));

        demandTheSecondLevel();

        assertThat(stepUp())
                .isEqualTo(new JsonObject("{\"satisfied\":false,\"acrValues\":[\"2\"],\"maxAgeSeconds\":900}"));
    }

    /** Token of an administrator of the organisation who has just shown the second factor. */
    private String strongAdministrator() {
        String token = new KeycloakBrowser()
                .logIn(Map.of("acr_values", "2"))
                .password(KeycloakBrowser.STRONG)
                .secondFactor()
                .token();
        organization.administratorBearing(token);
        return token;
    }

    private static void demandTheSecondLevel() {
        StepUpSetting.demand(Duration.ofMinutes(15), "2");
    }

    /** Commands of different slices, each with input that would be accepted. */
    private Map<String, JsonObject> commands() {
        return Map.of(
                "organizationUpdate", update(),
                "administratorAppoint", organization.appointment("teacher"),
                "memberAdd",
                        new JsonObject()
                                .put("organizationId", organization.id())
                                .put("rosterName", "Иванова Анна")
                                .put("roles", new JsonArray().add("STUDENT")),
                "classCreate",
                        new JsonObject()
                                .put("organizationId", organization.id())
                                .put("grade", 5)
                                .put("letter", "А"));
    }

    private static String idOf(JsonObject input) {
        return input.containsKey("id") ? "id" : "organizationId";
    }

    private JsonObject update() {
        return new JsonObject()
                .put("id", organization.id())
                .put("version", organization.version())
                .put("website", "https://school57.example");
    }

    private JsonObject actions(String user) {
        var actions = new JsonObject();
        Api.as(user)
                .data(ACTIONS, new JsonObject().put("id", organization.id()))
                .getJsonObject("organization")
                .getJsonArray("viewerActions")
                .stream()
                .map(JsonObject.class::cast)
                .forEach(action -> {
                    JsonObject remedy = action.getJsonObject("remedy");
                    actions.put(
                            action.getString("action"),
                            action.getString("reasonCode") + " " + (remedy == null ? null : remedy.getString("kind")));
                });
        return actions;
    }

    private static JsonObject stepUp() {
        return Api.as("director")
                .data("{ viewer { stepUp { satisfied acrValues maxAgeSeconds } } }")
                .getJsonObject("viewer")
                .getJsonObject("stepUp");
    }

    private static String keyed(String token, String key, JsonObject input) {
        var body = new JsonObject()
                .put("query", Api.mutation("organizationUpdate", "organization { id }"))
                .put("variables", new JsonObject().put("input", input));
        return new JsonObject(given().contentType("application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .body(body.encode())
                        .post("/graphql")
                        .asString())
                .getJsonObject("data")
                .encode();
    }
}
