package io.parta.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestRequest;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OR-2, OR-3, OR-7: an operator registers many organisations at once. */
@QuarkusTest
class OrganizationsRegisterTest {

    static final String REGISTER = "organizationsRegister";
    static final String ROWS = "results { index inn kpp outcome organization { id state version shortName verifiedAt } "
            + "userErrors { code path remedy { operation } } }";

    private final Api operator = Api.as("operator");

    @BeforeEach
    void meet() {
        TestOrganization.personId("operator");
    }

    @Test
    void registersWhatItCanAndSaysWhyNotTheOthers() {
        var same = TestOrganization.pending();
        var changed = TestOrganization.pending();
        var fresh = TestOrganization.data();

        JsonObject payload = operator.mutate(
                REGISTER,
                input(
                        fresh,
                        same.input(),
                        changed.input().copy().put("shortName", "Другое имя"),
                        TestOrganization.data().put("inn", "7707083890").put("email", "school"),
                        fresh.copy().put("kpp", "773602001")),
                ROWS);

        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        assertThat(outcomes(payload))
                .containsExactly(
                        "REGISTERED",
                        "UNCHANGED",
                        "ORGANIZATION_ALREADY_REGISTERED input.rows.2.inn",
                        "INVALID_INPUT input.rows.3.email, INVALID_INN input.rows.3.inn",
                        "REGISTERED");
        assertThat(result(payload, 1).getJsonObject("organization").getString("id"))
                .isEqualTo(same.id());
        assertThat(result(payload, 2).getJsonObject("organization").getString("shortName"))
                .isEqualTo("Школа № 57");
        assertThat(result(payload, 3))
                .isEqualTo(new JsonObject()
                        .put("index", 3)
                        .put("inn", "7707083890")
                        .put("kpp", "773601001")
                        .put("outcome", null)
                        .put("organization", null)
                        .put("userErrors", result(payload, 3).getJsonArray("userErrors")));
        assertThat(result(payload, 0).getJsonObject("organization").getString("state"))
                .isEqualTo("PENDING");
    }

    @Test
    void recordsEachAsIfItWereRegisteredAlone() {
        var data = TestOrganization.data();

        var organization = registered(operator.mutate(REGISTER, input(data), ROWS), 0, data);

        assertThat(organization.events()).containsExactly("ORGANIZATION_REGISTERED");
        assertThat(Database.query("SELECT * FROM audit_log WHERE scope_id = $1", organization.key()))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("action")).isEqualTo(REGISTER);
                    assertThat(act.getString("actor_kind")).isEqualTo("OPERATOR");
                    assertThat(act.getString("subject_id")).isEqualTo(organization.id());
                    assertThat(act.getString("trace_id")).isNotBlank();
                    assertThat(act.getJsonObject("before").getMap()).isEmpty();
                    assertThat(act.getJsonObject("after"))
                            .isEqualTo(Database.query(
                                            "SELECT after FROM audit_log WHERE scope_id = $1",
                                            TestOrganization.register(
                                                            data.copy().put("kpp", "773602001"))
                                                    .key())
                                    .get(0)
                                    .getJsonObject("after")
                                    .put("kpp", "773601001"));
                });
    }

    @Test
    void changesNothingWhenItIsSentAgain() {
        var rows = input(TestOrganization.data().put("shortName", " Школа № 8  "), TestOrganization.data());
        operator.mutate(REGISTER, rows, ROWS);

        JsonObject again = Unchanged.by(() -> operator.mutate(REGISTER, rows, ROWS));

        assertThat(outcomes(again)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(result(again, 0).getJsonObject("organization").getString("shortName"))
                .isEqualTo("Школа № 8");
    }

    @Test
    void holdsASecondRowAgainstTheFirst() {
        var data = TestOrganization.data();
        var faulty = TestOrganization.data();

        JsonObject payload = operator.mutate(
                REGISTER,
                input(
                        data,
                        data,
                        data.copy().put("address", "Москва"),
                        faulty.copy().put("fullName", ""),
                        faulty),
                ROWS);

        assertThat(outcomes(payload))
                .containsExactly(
                        "REGISTERED",
                        "UNCHANGED",
                        "ORGANIZATION_ALREADY_REGISTERED input.rows.2.inn",
                        "INVALID_INPUT input.rows.3.fullName",
                        "REGISTERED");
        assertThat(Stream.of(0, 1, 2).map(place -> result(payload, place)
                        .getJsonObject("organization")
                        .getString("id")))
                .containsOnly(result(payload, 0).getJsonObject("organization").getString("id"));
    }

    @Test
    void verifiesAtOnceWhatIsNewAndWhatIsPendingAndNothingElse() {
        var fresh = TestOrganization.data();
        var pending = TestOrganization.pending();
        var verified = TestOrganization.verified();
        var suspended = TestOrganization.verified().suspend();
        var changed = TestOrganization.pending();
        var rows = input(
                        fresh,
                        pending.input(),
                        verified.input(),
                        suspended.input(),
                        changed.input().copy().put("phone", null))
                .put("verify", true);

        JsonObject payload = operator.mutate(REGISTER, rows, ROWS);

        assertThat(outcomes(payload))
                .containsExactly(
                        "REGISTERED",
                        "UNCHANGED",
                        "UNCHANGED",
                        "UNCHANGED",
                        "ORGANIZATION_ALREADY_REGISTERED input.rows.4.inn");
        assertThat(Stream.of(0, 1, 2, 3, 4).map(place -> result(payload, place)
                        .getJsonObject("organization")
                        .getString("state")))
                .containsExactly("VERIFIED", "VERIFIED", "VERIFIED", "SUSPENDED", "PENDING");
        assertThat(result(payload, 0).getJsonObject("organization").getInteger("version"))
                .isEqualTo(1);
        assertThat(result(payload, 1).getJsonObject("organization").getString("verifiedAt"))
                .endsWith("Z");
        for (var one : List.of(registered(payload, 0, fresh), pending)) {
            recordsTheVerification(one);
        }
        assertThat(outcomes(Unchanged.by(() -> operator.mutate(REGISTER, rows, ROWS))))
                .startsWith("UNCHANGED");
    }

    private static void recordsTheVerification(TestOrganization one) {
        assertThat(one.events()).containsExactly("ORGANIZATION_REGISTERED", "ORGANIZATION_VERIFIED");
        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 ORDER BY id DESC LIMIT 1", one.key()))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before")).isEqualTo(new JsonObject().put("state", "PENDING"));
                    assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject().put("state", "VERIFIED"));
                });
    }

    /** docs/decisions/0121: in bulk nobody has looked at the request, and its acceptance makes an administrator. */
    @Test
    void leavesARequestedOrganizationToTheDecisionOnItsRequest() {
        var requested = TestRequest.by("stranger");
        var data = TestOrganization.data();
        requested.input().fieldNames().stream()
                .filter(field -> !List.of("orderNumber", "orderDate", "post").contains(field))
                .forEach(field -> data.put(field, requested.input().getValue(field)));

        JsonObject verifying =
                Unchanged.by(() -> operator.mutate(REGISTER, input(data).put("verify", true), ROWS));

        assertThat(outcomes(verifying)).containsExactly("ORGANIZATION_REQUEST_OPEN input.rows.0");
        assertThat(result(verifying, 0)
                        .getJsonArray("userErrors")
                        .getJsonObject(0)
                        .getJsonObject("remedy"))
                .isEqualTo(new JsonObject().put("operation", "organizationVerify"));
        assertThat(outcomes(Unchanged.by(() -> operator.mutate(REGISTER, input(data), ROWS))))
                .containsExactly("UNCHANGED");
        requested.withdraw();
        assertThat(outcomes(operator.mutate(REGISTER, input(data).put("verify", true), ROWS)))
                .containsExactly("REGISTERED");
    }

    @Test
    void refusesNoneAndMoreThanFiveHundred() {
        var row = TestOrganization.data();

        assertThat(Unchanged.by(() -> operator.refusals(REGISTER, input())))
                .containsExactly("INVALID_INPUT input.rows");
        assertThat(Unchanged.by(() -> operator.refusals(
                        REGISTER, input(Stream.generate(() -> row).limit(501).toArray(JsonObject[]::new)))))
                .containsExactly("INVALID_INPUT input.rows");
    }

    @Test
    void isForOperatorsOnly() {
        var variables = new JsonObject().put("input", input(TestOrganization.data()));

        for (String user : List.of("director", "stranger")) {
            Api.as(user).data("{ viewer { id } }");
            assertThat(Unchanged.by(() -> Api.as(user).codes(Api.mutation(REGISTER, ""), variables)))
                    .containsExactly("FORBIDDEN");
        }
    }

    static JsonObject input(JsonObject... rows) {
        return new JsonObject().put("rows", new JsonArray(List.of(rows)));
    }

    /** The outcome of each row, or its refusals as {@code CODE path}. */
    static List<String> outcomes(JsonObject payload) {
        return payload.getJsonArray("results").stream()
                .map(JsonObject.class::cast)
                .map(row -> row.getString("outcome") != null
                        ? row.getString("outcome")
                        : String.join(
                                ", ",
                                row.getJsonArray("userErrors").stream()
                                        .map(JsonObject.class::cast)
                                        .map(error -> error.getString("code") + " "
                                                + String.join(
                                                        ".",
                                                        error.getJsonArray("path").stream()
                                                                .map(Object::toString)
                                                                .toList()))
                                        .toList()))
                .toList();
    }

    static JsonObject result(JsonObject payload, int place) {
        return payload.getJsonArray("results").getJsonObject(place);
    }

    private static TestOrganization registered(JsonObject payload, int place, JsonObject data) {
        return new TestOrganization(
                result(payload, place).getJsonObject("organization").getString("id"), data);
    }
}
