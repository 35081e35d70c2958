package io.parta.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestRequest;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OR-2, OR-3: the head of an organisation requests it. */
@QuarkusTest
class OrganizationRequestTest {

    private static final String REQUEST = "organizationRequest";
    private static final String ORGANIZATION = "query ($id: ID!) { organization(id: $id) { state inn shortName } }";

    private final Api stranger = Api.as("stranger");
    private final JsonObject input = TestRequest.data();

    @BeforeEach
    void forget() {
        List.of("operator", "director", "student").forEach(TestOrganization::personId);
        TestRequest.forget("stranger");
    }

    @Test
    void keepsTheDataAsItWasSentWithTheOrder() {
        JsonObject payload = stranger.mutate(
                REQUEST,
                input.copy().put("shortName", "  Школа № 57 "),
                "organizationRequest { id state kind fullName shortName inn kpp ogrn region { code } municipality phone "
                        + "email timeZone orderNumber orderDate post createdAt decidedAt reason requester { id } "
                        + "organization { state } }");

        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        JsonObject request = payload.getJsonObject(REQUEST);
        assertThat(request.remove("id")).asString().startsWith("orgrequest_");
        assertThat(request.remove("createdAt")).asString().endsWith("Z");
        var expected = input.copy()
                .put("state", "PENDING")
                .put("region", new JsonObject().put("code", "77"))
                .put("municipality", null)
                .put("decidedAt", null)
                .put("reason", null)
                .put("requester", new JsonObject().put("id", TestOrganization.personId("stranger")))
                .put("organization", new JsonObject().put("state", "PENDING"));
        expected.remove("regionCode");
        assertThat(request).isEqualTo(expected);
    }

    @Test
    void makesAnOrganizationThatOperatorsAndTheRequesterSeeAndNobodyElse() {
        var organization = TestRequest.another("stranger", input).organization();
        var id = new JsonObject().put("id", organization.id());

        assertThat(stranger.data(ORGANIZATION, id).getJsonObject("organization"))
                .as("numbers are shown to insiders; the request has those that were sent")
                .isEqualTo(new JsonObject()
                        .put("state", "PENDING")
                        .put("inn", null)
                        .put("shortName", "Школа № 57"));
        assertThat(Api.as("operator")
                        .data(ORGANIZATION, id)
                        .getJsonObject("organization")
                        .getString("inn"))
                .isEqualTo(input.getString("inn"));
        for (String user : List.of("director", "student")) {
            assertThat(Api.as(user).data(ORGANIZATION, id).getJsonObject("organization"))
                    .isNull();
        }
        var update = id.copy().put("version", 0);
        assertThat(Unchanged.by(() -> stranger.refusals("organizationUpdate", update)))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("director").refusals("organizationUpdate", update)))
                .containsExactly("NOT_FOUND input.id");
    }

    @Test
    void appendsOneEventAndOneEntryOfTheAuditLog() {
        var request = TestRequest.another("stranger", input);

        assertThat(request.organization().events()).containsExactly("ORGANIZATION_REGISTERED");
        assertThat(Database.query("SELECT * FROM audit_log WHERE scope_id = $1", request.key()))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("action")).isEqualTo(REQUEST);
                    assertThat(act.getString("actor_kind")).isEqualTo("PERSON");
                    assertThat(act.getUUID("actor_person_id")).isEqualTo(TestOrganization.personKey("stranger"));
                    assertThat(act.getString("subject_id")).isEqualTo(request.id());
                    assertThat(act.getJsonObject("after").getMap())
                            .containsEntry("inn", input.getString("inn"))
                            .containsEntry("orderNumber", "7-лс")
                            .containsEntry("post", "директор");
                });
    }

    @Test
    void namesAConflictWithoutTheOtherOrganizationsData() {
        TestOrganization.register(
                TestOrganization.data().put("inn", input.getString("inn")).put("shortName", "Тайная школа"));

        JsonObject payload = Unchanged.by(() -> stranger.mutate(
                REQUEST, input, "organizationRequest { id organization { id } } userErrors { remedy { kind } }"));

        assertThat(payload).isEqualTo(new JsonObject("""
                        {"organizationRequest": null, "userErrors": [{"code": "ORGANIZATION_ALREADY_REGISTERED",
                         "message": "An organisation with this INN and KPP is already registered.",
                         "path": ["input", "inn"], "remedy": {"kind": "SUPPORT"}}]}"""));
    }

    @Test
    void takesThreeOpenRequestsOfAPerson() {
        var first = TestRequest.another("stranger", input);
        TestRequest.another("stranger", TestRequest.data());
        TestRequest.another("stranger", TestRequest.data());

        assertThat(Unchanged.by(() -> stranger.refusals(REQUEST, TestRequest.data())))
                .containsExactly("ORGANIZATION_REQUEST_LIMIT_EXCEEDED");
        first.withdraw();
        assertThat(stranger.refusals(REQUEST, TestRequest.data())).isEmpty();
    }

    @Test
    void countsTwoRequestsThatComeAtOnce() {
        TestRequest.another("stranger", input);
        TestRequest.another("stranger", TestRequest.data());
        var start = new CyclicBarrier(2);

        var outcomes = Stream.of(TestRequest.data(), TestRequest.data())
                .map(data -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                    return stranger.refusals(REQUEST, data);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsExactlyInAnyOrder(List.of(), List.of("ORGANIZATION_REQUEST_LIMIT_EXCEEDED"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesAValueAtFaultWithItsPath(String field, Object value, String refusal) {
        assertThat(Unchanged.by(() -> stranger.refusals(REQUEST, input.copy().put(field, value))))
                .containsExactly(refusal);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("inn", "7707083890", "INVALID_INN input.inn"),
                Arguments.of("kpp", "77360100", "INVALID_KPP input.kpp"),
                Arguments.of("ogrn", "1027700132196", "INVALID_OGRN input.ogrn"),
                Arguments.of("regionCode", "00", "INVALID_REGION_CODE input.regionCode"),
                Arguments.of("timeZone", "Moscow", "INVALID_INPUT input.timeZone"),
                Arguments.of("shortName", " ", "INVALID_INPUT input.shortName"),
                Arguments.of("orderNumber", "", "INVALID_INPUT input.orderNumber"),
                Arguments.of("post", "я".repeat(151), "INVALID_INPUT input.post"),
                Arguments.of(
                        "orderDate",
                        LocalDate.now(ZoneOffset.UTC).plusDays(2).toString(),
                        "INVALID_INPUT input.orderDate"));
    }
}
