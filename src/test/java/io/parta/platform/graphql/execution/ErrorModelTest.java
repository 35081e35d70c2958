package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.transport.Call;
import io.parta.platform.identity.Authenticator;
import io.parta.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a client learns of a failure: a code, whether to try again, a trace id, and nothing of the inside. */
@QuarkusTest
class ErrorModelTest {

    private static final String ORGANIZATIONS = "{ organizations(first: 1) { nodes { id } } }";

    @Inject
    Authenticator authenticator;

    @Inject
    Operations operations;

    @Inject
    ExecutionEngine engine;

    @Test
    void namesAFaultByItsTraceIdAlone() throws SQLException {
        try (var owner = owner()) {
            execute(owner, "ALTER TABLE organization RENAME TO organization_away");
            try {
                var answer = post(ORGANIZATIONS);
                assertThat(answer.response().statusCode()).isEqualTo(200);
                assertThat(answer.code()).isEqualTo("INTERNAL");
                assertThat(answer.error().getJsonArray("path").getString(0)).isEqualTo("organizations");
                var extensions = answer.error().getJsonObject("extensions");
                assertThat(extensions.getBoolean("retryable")).isFalse();
                assertThat(extensions.getString("traceId")).matches("[0-9a-f]{32}");
                assertThat(answer.response().asString())
                        .doesNotContain("Exception", "System error", "relation", "organization_away", "io.");
            } finally {
                execute(owner, "ALTER TABLE organization_away RENAME TO organization");
            }
        }
        assertThat(post(ORGANIZATIONS).data()).isNotNull();
    }

    @Test
    void saysThatAWaitingDatabaseIsUnavailable() throws SQLException {
        try (var owner = owner()) {
            lock(owner);
            var answer = post(ORGANIZATIONS);
            assertThat(answer.code()).isIn("UNAVAILABLE", "DEADLINE_EXCEEDED");
            assertThat(answer.error().getJsonObject("extensions").getBoolean("retryable"))
                    .isTrue();
            owner.rollback();
        }
    }

    @Test
    void answersAtTheDeadline() throws SQLException {
        try (var owner = owner()) {
            lock(owner);
            var viewer = authenticator
                    .authenticate("Bearer " + Tokens.of("operator"))
                    .await()
                    .atMost(Duration.ofSeconds(10));
            var context = new RequestContext(
                    viewer, Locale.ENGLISH, "127.0.0.1", "trace", Instant.now().plusMillis(400), null, false);
            var request = new OperationRequest(ORGANIZATIONS, null, null, new JsonObject(), new JsonObject());
            Instant began = Instant.now();
            var answer = operations
                    .prepare(request, context)
                    .flatMap(operation -> engine.execute(operation, context))
                    .await()
                    .atMost(Duration.ofSeconds(10));
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMillis(1_900));
            JsonObject error =
                    answer.body().toJsonObject().getJsonArray("errors").getJsonObject(0);
            assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("DEADLINE_EXCEEDED");
            owner.rollback();
        }
    }

    @Test
    void asksAnonymousForALogIn() {
        assertThat(Call.post(ORGANIZATIONS).response().statusCode()).isEqualTo(200);
        assertThat(Call.post(ORGANIZATIONS).code()).isEqualTo("UNAUTHENTICATED");
    }

    private static Call.Answer post(String query) {
        return Call.post(Call.json().header("Authorization", "Bearer " + Tokens.of("operator")), Call.request(query));
    }

    private static void lock(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        execute(owner, "LOCK TABLE organization IN ACCESS EXCLUSIVE MODE");
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.flyway.jdbc-url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
