package io.parta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** LV-1: the viewer's own topic. */
@QuarkusTest
class NotificationsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void tellsWhoBecameAdministratorAndNobodyElse() {
        var organization = TestOrganization.verified();
        try (var mine = GraphQLSocket.open(graphql, Tokens.of("educator"));
                var others = GraphQLSocket.open(graphql, Tokens.of("college"))) {
            mine.subscribe("1", document(), after("educator"));
            others.subscribe("1", document(), after("college"));

            organization.administrator("educator");

            JsonObject notification = mine.expect("next", "1")
                    .getJsonObject("payload")
                    .getJsonObject("data")
                    .getJsonObject("notifications");
            assertThat(notification.getString("type")).isEqualTo("ADMINISTRATOR_APPOINTED");
            assertThat(notification.getJsonObject("organization").getString("id"))
                    .isEqualTo(organization.id());
            assertThat(notification.getJsonObject("membership").getString("administratorAppointedAt"))
                    .endsWith("Z");
            assertThat(notification.getString("cursor"))
                    .isEqualTo(after("educator").getString("after"));
            assertThat(others.drain()).isEmpty();
        }
    }

    @Test
    void needsALogIn() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.subscribe("1", "subscription { notifications { cursor } }");

            assertThat(socket.expect("error", "1").encode()).contains("UNAUTHENTICATED");
        }
    }

    private static JsonObject after(String user) {
        return new JsonObject()
                .put(
                        "after",
                        Api.as(user)
                                .data("{ viewer { notificationsCursor } }")
                                .getJsonObject("viewer")
                                .getString("notificationsCursor"));
    }

    private static String document() {
        try {
            return Files.readString(Path.of("graphql-schema/operations/identity/notifications.graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
