package io.parta.organization.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** OR-4, OR-5: administrators demote each other, and never the last one. */
@QuarkusTest
class AdministratorDemoteTest {

    private static final String DEMOTE = "administratorDemote";

    private final Api director = Api.as("director");
    private TestOrganization organization;
    private Roster roster;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().administrator("director").administrator("director2");
        roster = new Roster(organization);
    }

    @Test
    void takesTheGrantAndLeavesTheRoles() {
        JsonObject membership = director.mutate(
                        DEMOTE, input("director2"), "membership { administratorAppointedAt roles { role } }")
                .getJsonObject("membership");

        assertThat(membership)
                .isEqualTo(new JsonObject("{\"administratorAppointedAt\": null, \"roles\": [{\"role\": \"STAFF\"}]}"));
        assertThat(roster.administrationEvents()).endsWith("ADMINISTRATOR_DEMOTED");
        assertThat(Roster.lastNotification("director2")).isEqualTo("ADMINISTRATOR_DEMOTED");
        assertThat(Unchanged.by(() -> Api.as("director2").refusals(DEMOTE, input("director"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> director.refusals(DEMOTE, input("director2"))))
                .containsExactly("NOT_AN_ADMINISTRATOR");
    }

    @Test
    void keepsWhatEndedInTheAuditLog() {
        director.refusals(DEMOTE, input("director2"));

        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        organization.key(),
                        DEMOTE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before").getString("orderNumber"))
                            .isEqualTo("12-к");
                    assertThat(act.getJsonObject("after"))
                            .isEqualTo(new JsonObject().putNull("orderNumber").putNull("orderDate"));
                });
    }

    @Test
    void listsAdministratorsTheOldestFirst() {
        var administrators = Api.as("operator")
                .data(
                        "query ($id: ID!) { organization(id: $id) { administrators { nodes { person { id } } } } }",
                        new JsonObject().put("id", organization.id()))
                .getJsonObject("organization")
                .getJsonObject("administrators")
                .getJsonArray("nodes");

        assertThat(administrators.stream()
                        .map(node -> ((JsonObject) node).getJsonObject("person").getString("id")))
                .containsExactly(TestOrganization.personId("director"), TestOrganization.personId("director2"));
    }

    @Test
    void refusesTheLastOneAndNamesSuccessors() {
        organization.member("teacher", "TEACHER");
        director.refusals(DEMOTE, input("director2"));

        JsonObject payload = Unchanged.by(() ->
                director.mutate(DEMOTE, input("director"), "membership { id } possibleSuccessors { rosterName }"));

        assertThat(payload.getJsonArray("userErrors").getJsonObject(0).getString("code"))
                .isEqualTo("LAST_ADMINISTRATOR");
        assertThat(payload.getJsonArray("possibleSuccessors").stream()
                        .map(one -> ((JsonObject) one).getString("rosterName")))
                .contains("teacher");
    }

    /** OR-5: of two who demote each other at once, one wins. */
    @RepeatedTest(3)
    void oneOfTwoWhoDemoteEachOtherWins() {
        assertThat(atOnce(() -> director.refusals(DEMOTE, input("director2")), () -> Api.as("director2")
                        .refusals(DEMOTE, input("director"))))
                .containsExactlyInAnyOrder(List.of(), List.of("NOT_ALLOWED"));
        assertThat(administrators()).isOne();
    }

    /** OR-5: one leaves while the other is demoted. */
    @RepeatedTest(3)
    void oneOfLeavingAndDemotingWins() {
        var answers = atOnce(() -> director.refusals("membershipLeave", input("director")), () -> Api.as("operator")
                .refusals(DEMOTE, input("director2")));

        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of("LAST_ADMINISTRATOR"));
        assertThat(administrators()).isOne();
    }

    /** OR-5: four ways to lose both administrators, all at once. */
    @RepeatedTest(3)
    void oneAdministratorIsLeftWhateverIsTriedAtOnce() {
        var operator = Api.as("operator");
        var remaining =
                new JsonObject().put("id", roster.id("director2")).put("replace", new JsonArray().add("STUDENT"));

        var answers = atOnce(
                () -> operator.refusals("memberRemove", input("director")),
                () -> operator.refusals(DEMOTE, input("director2")),
                () -> operator.refusals("memberRolesUpdate", remaining),
                () -> Api.as("director2").refusals("membershipLeave", input("director2")));

        assertThat(answers.stream().filter(List::isEmpty)).isNotEmpty();
        assertThat(administrators()).isOne();
    }

    @SafeVarargs
    private static List<List<String>> atOnce(Supplier<List<String>>... requests) {
        var running = Stream.of(requests).map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private long administrators() {
        return Database.query(
                        "SELECT count(*) AS administrators FROM membership WHERE organization_id = $1 "
                                + "AND administrator_since IS NOT NULL AND ended_at IS NULL",
                        organization.key())
                .get(0)
                .getLong("administrators");
    }

    private JsonObject input(String user) {
        return new JsonObject().put("id", roster.id(user));
    }
}
