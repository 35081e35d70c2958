package io.parta.organization.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OR-3, OR-4: administrators are appointed by an order, the first by an operator. */
@QuarkusTest
class AdministratorAppointTest {

    private static final String APPOINT = "administratorAppoint";

    private final Api operator = Api.as("operator");
    private TestOrganization organization;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified();
    }

    @Test
    void makesAPersonAMemberWithTheRoleStaffAndAdministrator() {
        JsonObject payload = operator.mutate(
                APPOINT,
                organization.appointment("director").put("rosterName", " Директорова Дарья Петровна "),
                "membership { id rosterName administratorAppointedAt roles { role state } person { id } organization { id } }");

        JsonObject membership = payload.getJsonObject("membership");
        assertThat(membership.remove("id")).asString().startsWith("member_");
        assertThat(membership.remove("administratorAppointedAt")).asString().endsWith("Z");
        assertThat(membership)
                .isEqualTo(new JsonObject("""
                        {"rosterName": "Директорова Дарья Петровна",
                         "roles": [{"role": "STAFF", "state": "CONFIRMED"}]}""")
                        .put("person", new JsonObject().put("id", TestOrganization.personId("director")))
                        .put("organization", new JsonObject().put("id", organization.id())));
    }

    @Test
    void keepsTheOrderInTheAuditLog() {
        organization.administrator("director");

        assertThat(Database.query(
                        "SELECT subject_id, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        organization.key(),
                        APPOINT))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("subject_id")).startsWith("member_");
                    assertThat(act.getJsonObject("after"))
                            .isEqualTo(
                                    new JsonObject().put("orderNumber", "12-к").put("orderDate", "2026-09-01"));
                });
    }

    @Test
    void tellsTheOrganizationAndThePerson() {
        organization.administrator("director");

        for (var topic : List.of(organization.key(), TestOrganization.personKey("director"))) {
            assertThat(Database.query(
                            "SELECT type, facts->>'organization' AS organization FROM live_event WHERE topic = $1 "
                                    + "ORDER BY sequence DESC LIMIT 1",
                            topic))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getString("type")).isEqualTo("ADMINISTRATOR_APPOINTED");
                        assertThat(event.getString("organization"))
                                .isEqualTo(organization.key().toString());
                    });
        }
    }

    @Test
    void findsThePersonByTheirPublicNumberSpacesAndAll() {
        String number = Api.as("director")
                .data("{ viewer { publicNumber } }")
                .getJsonObject("viewer")
                .getString("publicNumber");
        var input = organization
                .appointment("director")
                .putNull("personId")
                .put("publicNumber", number.replaceAll("(...)", "$1 "));

        assertThat(operator.refusals(APPOINT, input)).isEmpty();
    }

    @Test
    void refusesAWrongDigitOfAPublicNumber() {
        String number = Api.as("director")
                .data("{ viewer { publicNumber } }")
                .getJsonObject("viewer")
                .getString("publicNumber");
        char last = number.charAt(10);
        var wrong = number.substring(0, 10) + (char) (last == '9' ? '0' : last + 1);
        var input = organization.appointment("director").putNull("personId").put("publicNumber", wrong);

        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, input)))
                .containsExactly("NOT_FOUND input.publicNumber");
    }

    @Test
    void grantsOnTheMembershipThatIsThere() {
        organization.member("teacher", "TEACHER");

        JsonObject payload = operator.mutate(
                APPOINT, organization.appointment("teacher"), "membership { rosterName roles { role } }");

        assertThat(payload.getJsonObject("membership"))
                .isEqualTo(new JsonObject("{\"rosterName\": \"teacher\", \"roles\": [{\"role\": \"TEACHER\"}]}"));
    }

    @Test
    void refusesWhoIsAdministratorAlready() {
        organization.administrator("director");
        var again = organization.appointment("director");

        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, again)))
                .containsExactly("ADMINISTRATOR_ALREADY_APPOINTED input.personId");
    }

    @Test
    void appointsAPersonOnceOfTwoTimesAtOnce() {
        var input = organization.appointment("director");

        var answers = Stream.of(1, 2)
                .map(time -> CompletableFuture.supplyAsync(() -> operator.refusals(APPOINT, input)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(List.of(), List.of("ADMINISTRATOR_ALREADY_APPOINTED input.personId"));
    }

    /** OR-4: members by id, others by the number that they tell. */
    @Test
    void administratorsAppointFurtherOnes() {
        organization.administrator("director").member("teacher", "TEACHER");
        var director = Api.as("director");
        var stranger = organization.appointment("director2");

        assertThat(director.refusals(APPOINT, organization.appointment("teacher")))
                .isEmpty();
        assertThat(Unchanged.by(() -> director.refusals(APPOINT, stranger)))
                .containsExactly("NOT_FOUND input.personId");
        assertThat(director.refusals(
                        APPOINT,
                        stranger.copy().putNull("personId").put("publicNumber", Roster.publicNumber("director2"))))
                .isEmpty();
        assertThat(Database.query(
                        "SELECT actor_kind FROM audit_log WHERE scope_id = $1 AND action = $2 ORDER BY id",
                        organization.key(),
                        APPOINT))
                .extracting(row -> row.getString("actor_kind"))
                .containsExactly("OPERATOR", "PERSON", "PERSON");
    }

    @Test
    void refusesMembersWhoAreNoAdministrators() {
        organization.administrator("director").member("teacher", "TEACHER");
        var input = organization.appointment("teacher");

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(APPOINT, input)))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void refusesAStudent() {
        organization.member("student", "STUDENT");
        var input = organization.appointment("student");

        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, input))).containsExactly("NOT_ALLOWED input.personId");
    }

    @Test
    void refusesASuspendedOrganization() {
        organization.suspend();
        var input = organization.appointment("director");

        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, input))).containsExactly("WRONG_ORGANIZATION_STATE");
    }

    @Test
    void refusesAnOrderOfTomorrowAndWhoIsNamedTwiceOrNotAtAll() {
        var input = organization.appointment("director");

        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, input.copy().put("orderDate", "9999-12-31"))))
                .containsExactly("INVALID_INPUT input.orderDate");
        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, input.copy().put("publicNumber", "1"))))
                .containsExactly("INVALID_INPUT input.personId");
        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, input.copy().putNull("personId"))))
                .containsExactly("INVALID_INPUT input.personId");
        assertThat(Unchanged.by(() -> operator.refusals(APPOINT, input.copy().put("personId", organization.id()))))
                .containsExactly("NOT_FOUND input.personId");
    }
}
