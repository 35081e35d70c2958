package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AP-3, LV-1: applicant and administration are told at once, over a socket. */
@QuarkusTest
class ApplicationEventsTest {

    private static final String EVENTS = "subscription ($organizationId: ID!, $after: String) { administrationEvents("
            + "organizationId: $organizationId, after: $after) { type applicationId application { id state rosterName "
            + "grant { roles } version } } }";

    private static final String NOTIFICATIONS = "subscription ($after: String) { notifications(after: $after) { type "
            + "organization { id } application { id state rejectionReason grant { roles } } } }";

    @TestHTTPResource("/graphql")
    URI graphql;

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
    }

    @Test
    void administratorsHearOfANewOne() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("director"))) {
            socket.subscribe("1", EVENTS, afterAdministration());
            socket.subscribe("2", NOTIFICATIONS, afterNotifications("director"));

            var application = TestApplication.send("stranger", school, TestApplication.staff());

            JsonObject one = socket.expect("next");
            JsonObject other = socket.expect("next");
            JsonObject event = payload(one.getString("id").equals("1") ? one : other, "administrationEvents");
            JsonObject notification = payload(one.getString("id").equals("1") ? other : one, "notifications");
            assertThat(event)
                    .isEqualTo(new JsonObject()
                            .put("type", "APPLICATION_SENT")
                            .put("applicationId", application.id())
                            .put(
                                    "application",
                                    new JsonObject()
                                            .put("id", application.id())
                                            .put("state", "SENT")
                                            .put("rosterName", "Ёлкина Анна Петровна")
                                            .put("grant", new JsonObject().put("roles", new JsonArray().add("STAFF")))
                                            .put("version", 0)));
            assertThat(notification.getString("type")).isEqualTo("APPLICATION_RECEIVED");
            assertThat(notification.getJsonObject("application").getJsonObject("grant"))
                    .isNotNull();
        }
    }

    @Test
    void theApplicantHearsTheDecisionAndNotTheGrant() {
        var application = TestApplication.send("stranger", school, TestApplication.staff());
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("stranger"))) {
            socket.subscribe("1", NOTIFICATIONS, afterNotifications("stranger"));

            Decided.reject("director", application);

            assertThat(payload(socket.expect("next", "1"), "notifications"))
                    .isEqualTo(new JsonObject()
                            .put("type", "APPLICATION_REJECTED")
                            .put("organization", new JsonObject().put("id", school.id()))
                            .put(
                                    "application",
                                    new JsonObject()
                                            .put("id", application.id())
                                            .put("state", "REJECTED")
                                            .put("rejectionReason", "Нет мест")
                                            .putNull("grant")));
        }
    }

    @Test
    void theApplicantHearsThatTheyAreAMember() {
        var application = TestApplication.send("stranger", school, TestApplication.staff());
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("stranger"))) {
            socket.subscribe("1", NOTIFICATIONS, afterNotifications("stranger"));

            Decided.accept("director", application);

            assertThat(payload(socket.expect("next", "1"), "notifications").getString("type"))
                    .isEqualTo("MEMBERSHIP_BEGUN");
            JsonObject accepted = payload(socket.expect("next", "1"), "notifications");
            assertThat(accepted.getString("type")).isEqualTo("APPLICATION_ACCEPTED");
            assertThat(accepted.getJsonObject("application").getString("state")).isEqualTo("ACCEPTED");
        }
    }

    private JsonObject afterAdministration() {
        String cursor = Api.as("director")
                .data(
                        "query ($id: ID!) { organization(id: $id) { administrationEventsCursor } }",
                        new JsonObject().put("id", school.id()))
                .getJsonObject("organization")
                .getString("administrationEventsCursor");
        return new JsonObject().put("organizationId", school.id()).put("after", cursor);
    }

    private static JsonObject afterNotifications(String user) {
        return new JsonObject()
                .put(
                        "after",
                        Api.as(user)
                                .data("{ viewer { notificationsCursor } }")
                                .getJsonObject("viewer")
                                .getString("notificationsCursor"));
    }

    private static JsonObject payload(JsonObject message, String field) {
        return message.getJsonObject("payload").getJsonObject("data").getJsonObject(field);
    }
}
