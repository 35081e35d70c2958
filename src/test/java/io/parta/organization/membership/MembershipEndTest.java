package io.parta.organization.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-1, OR-5, OR-6: {@code memberRemove} and {@code membershipLeave}. */
@QuarkusTest
class MembershipEndTest {

    private static final String REMOVE = "memberRemove";
    private static final String LEAVE = "membershipLeave";

    @TestHTTPResource("/graphql")
    URI graphql;

    private final Api director = Api.as("director");
    private TestOrganization organization;
    private Roster roster;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("student", "STUDENT");
        roster = new Roster(organization);
    }

    @Test
    void removesAMemberFromAllOfTheOrganization() {
        var schoolClass = roster.schoolClass("5А", "teacher", "student");
        var student = input("student");

        JsonObject payload = director.mutate(REMOVE, student, "membershipId");

        assertThat(payload.getString("membershipId")).isEqualTo(student.getString("id"));
        assertThat(roster.studentCount(schoolClass)).isZero();
        assertThat(roster.administrationEvents()).endsWith("MEMBER_REMOVED");
        assertThat(Roster.lastNotification("student")).isEqualTo("MEMBERSHIP_ENDED");
        assertThat(Unchanged.by(() -> director.refusals(REMOVE, student))).containsExactly("NOT_FOUND input.id");
        assertThat(director.refusals(REMOVE, input("teacher"))).isEmpty();
        assertThat(roster.rows("class_staff", "membership_id = $2", "teacher")).isZero();
    }

    @Test
    void keepsWhatTheMemberWasInTheAuditLog() {
        director.refusals(REMOVE, input("teacher"));

        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        organization.key(),
                        REMOVE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before").getString("roles")).isEqualTo("TEACHER");
                    assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject());
                });
    }

    @Test
    void whoLeftMayComeAgain() {
        assertThat(Api.as("teacher").refusals(LEAVE, input("teacher"))).isEmpty();

        organization.member("teacher", "STAFF");

        assertThat(roster.roles("teacher")).containsExactly("STAFF CONFIRMED ADMINISTRATOR");
        assertThat(roster.administrationEvents()).endsWith("MEMBER_LEFT");
    }

    /** The first answer again for whoever lost it on the way, though they are no member any more. */
    @Test
    void whoLeavesTwiceByOneKeyIsAnsweredTwice() {
        organization.member("staff", "STAFF");
        var body = new JsonObject()
                .put("query", Api.mutation(LEAVE, "membershipId"))
                .put("variables", new JsonObject().put("input", input("teacher")))
                .encode();
        String key = "leave-" + organization.key();

        var answers = Stream.of(1, 2)
                .map(time -> given().contentType("application/json")
                        .header("Authorization", "Bearer " + Tokens.of("teacher"))
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/graphql")
                        .asString())
                .map(answer -> new JsonObject(answer).getJsonObject("data").getJsonObject(LEAVE))
                .toList();

        assertThat(answers.get(0).getJsonArray("userErrors")).isEmpty();
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }

    /** OR-6: at once, on every topic of the organisation. */
    @Test
    void endsEveryStreamOfWhoLeaves() {
        organization.member("staff", "STAFF");
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            socket.subscribe(
                    "1",
                    stream("organizationEvents"),
                    new JsonObject().put("id", organization.id()).put("after", cursor("eventsCursor")));
            Api.as("operator").refusals("organizationSuspend", suspension());
            assertThat(socket.expect("next", "1")).isNotNull();

            assertThat(Api.as("teacher").refusals(LEAVE, input("teacher"))).isEmpty();

            assertThat(code(socket.expect("error", "1"))).isEqualTo("NOT_A_MEMBER");
        }
    }

    @Test
    void administratorsHearOfItAndWhoIsRemovedDoesNot() {
        Database.query(
                "UPDATE membership SET administrator_since = now(), order_number = '2', order_date = now() "
                        + "WHERE organization_id = $1 AND id = $2",
                organization.key(),
                roster.key("teacher"));
        try (var hearing = GraphQLSocket.open(graphql, Tokens.of("director"));
                var losing = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            var cursor = cursor("administrationEventsCursor");
            var variables = new JsonObject().put("id", organization.id()).put("after", cursor);
            hearing.subscribe("1", stream("administrationEvents"), variables);
            losing.subscribe("1", stream("administrationEvents"), variables);
            director.refusals("memberUpdate", renamed("student"));
            assertThat(type(losing.expect("next", "1"))).isEqualTo("MEMBER_UPDATED");

            director.refusals(REMOVE, input("teacher"));

            assertThat(code(losing.expect("error", "1"))).isEqualTo("NOT_A_MEMBER");
            assertThat(type(hearing.expect("next", "1"))).isEqualTo("MEMBER_UPDATED");
            assertThat(type(hearing.expect("next", "1"))).isEqualTo("MEMBER_REMOVED");
        }
    }

    /** OR-5. */
    @Test
    void keepsTheLastAdministratorAndNamesSuccessors() {
        for (var mutation : List.of(REMOVE, LEAVE)) {
            JsonObject payload = Unchanged.by(() ->
                    director.mutate(mutation, input("director"), "membershipId possibleSuccessors { rosterName }"));

            assertThat(payload.getJsonArray("userErrors").getJsonObject(0).getString("code"))
                    .isEqualTo("LAST_ADMINISTRATOR");
            assertThat(payload.getJsonArray("possibleSuccessors"))
                    .isEqualTo(new JsonArray("[{\"rosterName\": \"teacher\"}]"));
        }
    }

    @Test
    void leavingIsForOneselfAndRemovingForAdministrators() {
        assertThat(Unchanged.by(() -> director.refusals(LEAVE, input("teacher"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("student").refusals(LEAVE, input("teacher"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(LEAVE, input("teacher"))))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(REMOVE, input("student"))))
                .containsExactly("NOT_ALLOWED");
    }

    /** Whoever waits and whoever is in a suspended organisation may go. */
    @Test
    void leavingIsAlwaysOpen() {
        organization.pendingMember("college", "GUARDIAN");
        assertThat(Api.as("college").refusals(LEAVE, input("college"))).isEmpty();
        organization.suspend();
        assertThat(Unchanged.by(() -> director.refusals(REMOVE, input("teacher"))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Api.as("teacher").refusals(LEAVE, input("teacher"))).isEmpty();
    }

    private String cursor(String field) {
        return director.data(
                        "query ($id: ID!) { organization(id: $id) { " + field + " } }",
                        new JsonObject().put("id", organization.id()))
                .getJsonObject("organization")
                .getString(field);
    }

    private JsonObject suspension() {
        return new JsonObject().put("id", organization.id()).put("reason", "Проверка");
    }

    private JsonObject renamed(String user) {
        return input(user).put("version", roster.version(user)).put("rosterName", "Иванова");
    }

    private static String stream(String field) {
        return "subscription ($id: ID!, $after: String) { " + field
                + "(organizationId: $id, after: $after) { type membershipId } }";
    }

    private static String type(JsonObject next) {
        return next.getJsonObject("payload")
                .getJsonObject("data")
                .getJsonObject("administrationEvents")
                .getString("type");
    }

    private static String code(JsonObject error) {
        return error.getJsonArray("payload")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private JsonObject input(String user) {
        return new JsonObject().put("id", roster.id(user));
    }
}
