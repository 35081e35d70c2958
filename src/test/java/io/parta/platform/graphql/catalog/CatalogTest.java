package io.parta.platform.graphql.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.limits.LimitsConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The API tells about itself without a log-in: its errors (AX-2), its limits and the budget (AX-1). */
@QuarkusTest
class CatalogTest {

    @Inject
    LimitsConfig limits;

    @Test
    void everyErrorCodeIsDescribedInBothLanguages() {
        JsonArray catalog = data("{ errorCatalog { code messageRu messageEn retryable remedyKind } }")
                .getJsonArray("errorCatalog");

        assertThat(catalog.stream().map(entry -> ((JsonObject) entry).getString("code")))
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
        assertThat(catalog.stream().map(JsonObject.class::cast).filter(entry -> entry.getString("code")
                        .equals("CONFLICT")))
                .singleElement()
                .isEqualTo(new JsonObject()
                        .put("code", "CONFLICT")
                        .put("messageRu", "Данные только что изменил кто-то другой. Обновите их и попробуйте ещё раз.")
                        .put("messageEn", "Someone else has just changed this. Refresh and try again.")
                        .put("retryable", true)
                        .put("remedyKind", "RETRY"));
    }

    @Test
    void theLimitsAreTheNumbersThatAreEnforced() {
        var told = data("{ apiLimits { name value unit description } }").getJsonArray("apiLimits").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(limit -> limit.getString("name"), limit -> limit.getInteger("value")));

        assertThat(told)
                .containsEntry("depth", 15)
                .containsEntry("aliases", 30)
                .containsEntry("directives", 20)
                .containsEntry("tokens", 2_000)
                .containsEntry("bodyBytes", 256 * 1024)
                .containsEntry("nodes", 10_000)
                .containsEntry("planFields", 5_000)
                .containsEntry("answerBytes", 1_048_576)
                .containsEntry("mutationPoints", 10)
                .containsEntry("deadline", 10_000)
                .containsEntry("pageSize", 100)
                .containsEntry("pageSizeDefault", 20)
                .containsEntry("vendorPointsPerSecond", 100)
                .containsEntry("vendorBurst", 1_000)
                .containsEntry("personPeriod", 3_600_000)
                .containsEntry("personPoints", (int) limits.personPoints());
    }

    @Test
    void aNestingOneDeeperThanToldIsRefused() {
        String nested = "{ __schema { types " + "{ fields { type ".repeat(limits.depth() / 2) + "{ name }"
                + "} }".repeat(limits.depth() / 2) + " } }";

        JsonArray errors = answer(nested).getJsonArray("errors");

        assertThat(errors.getJsonObject(0).getJsonObject("extensions").getString("code"))
                .isEqualTo("DEPTH_LIMIT_EXCEEDED");
    }

    @Test
    void theBudgetIsWhatTheExtensionSays() {
        JsonObject answer = answer("{ rateLimit { limit cost remaining resetAt } }");

        JsonObject budget = answer.getJsonObject("data").getJsonObject("rateLimit");
        JsonObject cost = answer.getJsonObject("extensions").getJsonObject("cost");
        assertThat(budget.getLong("limit")).isEqualTo(limits.anonymousPoints());
        assertThat(budget.getInteger("cost")).isEqualTo(1).isEqualTo(cost.getInteger("requested"));
        assertThat(budget.getLong("remaining")).isEqualTo(cost.getLong("remaining"));
        assertThat(Instant.parse(budget.getString("resetAt")))
                .isEqualTo(Instant.parse(cost.getString("resetAt")))
                .isBetween(Instant.now(), Instant.now().plus(limits.anonymousPeriod()));
    }

    private static JsonObject data(String document) {
        JsonObject answer = answer(document);
        assertThat(answer.containsKey("errors")).as(answer.encode()).isFalse();
        return answer.getJsonObject("data");
    }

    private static JsonObject answer(String document) {
        return new JsonObject(given().contentType("application/json")
                .body(new JsonObject().put("query", document).encode())
                .post("/graphql")
                .asString());
    }
}
