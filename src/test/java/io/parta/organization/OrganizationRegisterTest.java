package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OR-2, OR-3, OR-7: an operator registers organisations. */
@QuarkusTest
class OrganizationRegisterTest {

    private static final String SHOWN =
            "organization { id kind state fullName shortName inn kpp ogrn region { code name } timeZone phone email "
                    + "version verifiedAt }";

    private final Api operator = Api.as("operator");
    private final JsonObject input = TestOrganization.data();

    @Test
    void registersAPendingOrganizationWithTheDataGiven() {
        JsonObject payload = operator.mutate("organizationRegister", input, SHOWN);

        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        JsonObject organization = payload.getJsonObject("organization");
        assertThat(organization.remove("id")).asString().startsWith("org_");
        assertThat(organization)
                .isEqualTo(new JsonObject()
                        .put("kind", "SCHOOL")
                        .put("state", "PENDING")
                        .put("fullName", input.getString("fullName"))
                        .put("shortName", "Школа № 57")
                        .put("inn", input.getString("inn"))
                        .put("kpp", "773601001")
                        .put("ogrn", input.getString("ogrn"))
                        .put("region", new JsonObject().put("code", "77").put("name", "Moscow"))
                        .put("timeZone", "Europe/Moscow")
                        .put("phone", "+74951234567")
                        .put("email", "school@example.org")
                        .put("version", 0)
                        .put("verifiedAt", null));
    }

    @Test
    void appendsOneEventAndOneEntryOfTheAuditLog() {
        var organization = TestOrganization.register(input);

        assertThat(Database.query("SELECT sequence, type FROM live_event WHERE topic = $1", organization.key()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getLong("sequence")).isOne();
                    assertThat(event.getString("type")).isEqualTo("ORGANIZATION_REGISTERED");
                });
        assertThat(Database.query("SELECT * FROM audit_log WHERE scope_id = $1", organization.key()))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("action")).isEqualTo("organizationRegister");
                    assertThat(act.getString("actor_kind")).isEqualTo("OPERATOR");
                    assertThat(act.getUUID("actor_person_id")).isEqualTo(TestOrganization.personKey("operator"));
                    assertThat(act.getString("subject_id")).isEqualTo(organization.id());
                    assertThat(act.getJsonObject("before").getMap()).isEmpty();
                    assertThat(act.getJsonObject("after").getMap())
                            .containsEntry("inn", input.getString("inn"))
                            .containsEntry("state", "PENDING")
                            .doesNotContainKey("website");
                    assertThat(act.getString("trace_id")).isNotBlank();
                });
    }

    @Test
    void namesAConflictWithoutTheOtherOrganizationsData() {
        TestOrganization.register(input.copy().put("shortName", "Тайная школа"));

        JsonObject payload = Unchanged.by(() -> operator.mutate("organizationRegister", input, SHOWN));

        assertThat(payload).isEqualTo(new JsonObject("""
                        {"organization": null, "userErrors": [{"code": "ORGANIZATION_ALREADY_REGISTERED",
                         "message": "An organisation with this INN and KPP is already registered.",
                         "path": ["input", "inn"]}]}"""));
    }

    @Test
    void registersABranchUnderTheInnOfItsHead() {
        TestOrganization.register(input);

        assertThat(operator.refusals("organizationRegister", input.copy().put("kpp", "773602001")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesAValueAtFaultWithItsPath(String field, Object value, String refusal) {
        assertThat(Unchanged.by(() ->
                        operator.refusals("organizationRegister", input.copy().put(field, value))))
                .containsExactly(refusal);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("inn", "7707083890", "INVALID_INN input.inn"),
                Arguments.of("inn", "500100732259", "INVALID_INN input.inn"),
                Arguments.of("kpp", "77360100", "INVALID_KPP input.kpp"),
                Arguments.of("ogrn", "1027700132196", "INVALID_OGRN input.ogrn"),
                Arguments.of("regionCode", "00", "INVALID_REGION_CODE input.regionCode"),
                Arguments.of("timeZone", "Moscow", "INVALID_INPUT input.timeZone"),
                Arguments.of("fullName", "   ", "INVALID_INPUT input.fullName"),
                Arguments.of("fullName", "я".repeat(501), "INVALID_INPUT input.fullName"),
                Arguments.of("shortName", "Школа\u0000", "INVALID_INPUT input.shortName"),
                Arguments.of("shortName", "", "INVALID_INPUT input.shortName"),
                Arguments.of("phone", "8 495 123-45-67", "INVALID_INPUT input.phone"),
                Arguments.of("email", "school", "INVALID_INPUT input.email"),
                Arguments.of("website", "javascript:alert(1)", "INVALID_INPUT input.website"));
    }

    @Test
    void reportsEveryFaultAtOnce() {
        var faulty = input.copy().put("inn", "1").put("ogrn", "1").put("email", "school");

        assertThat(Unchanged.by(() -> operator.refusals("organizationRegister", faulty)))
                .containsExactly("INVALID_INPUT input.email", "INVALID_INN input.inn", "INVALID_OGRN input.ogrn");
    }

    @Test
    void speaksTheLanguageOfTheRequest() {
        var faulty = input.copy().put("inn", "1");
        String document = Api.mutation("organizationRegister", "");
        var variables = new JsonObject().put("input", faulty);

        assertThat(operator.speaking("ru").data(document, variables).encode()).contains("ИНН указан неверно");
        assertThat(operator.speaking("en").data(document, variables).encode()).contains("INN");
    }

    @Test
    void isForOperatorsOnly() {
        String document = Api.mutation("organizationRegister", "");
        var variables = new JsonObject().put("input", input);

        for (String user : List.of("director", "teacher", "stranger")) {
            Api.as(user).data("{ viewer { id } }");
            assertThat(Unchanged.by(() -> Api.as(user).codes(document, variables)))
                    .containsExactly("FORBIDDEN");
        }
        assertThat(Unchanged.by(() -> Api.anonymous().codes(document, variables)))
                .containsExactly("UNAUTHENTICATED");
    }
}
