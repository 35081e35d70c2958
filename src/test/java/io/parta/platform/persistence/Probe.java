package io.parta.platform.persistence;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.identity.Viewer;
import io.quarkus.arc.Arc;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What the tests of this package share: a table, requests of principals, a look at the rows. */
final class Probe {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS command_probe (
                id uuid PRIMARY KEY, name text NOT NULL CONSTRAINT command_probe_name_key UNIQUE,
                count int NOT NULL DEFAULT 0, version int NOT NULL DEFAULT 0)""";

    private Probe() {}

    /** A payload as the contexts have them. */
    record Payload(@Nullable Thing thing, List<UserError> userErrors) {

        static Payload of(UUID id, String name) {
            return new Payload(new Thing(id.toString(), name, Instant.parse("2026-09-01T08:00:00Z")), List.of());
        }

        static Payload refused(List<UserError> errors) {
            return new Payload(null, errors);
        }
    }

    record Thing(String id, String name, Instant createdAt) {

        /** A getter beside the components, as nodes have one. */
        public String getId() {
            return id;
        }
    }

    static void createTable() {
        execute(TABLE);
    }

    /** One statement as the owner of the tables. */
    static void execute(String sql) {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static long number(String sql, Object... parameters) {
        return number("owner-", sql, parameters);
    }

    /** As the application's role, which may look into its own connections and end them. */
    static long numberAsApplication(String sql) {
        return number("", sql);
    }

    private static long number(String role, String sql, Object... parameters) {
        try (Connection connection = connection(role);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Connection owner() throws SQLException {
        return connection("owner-");
    }

    private static Connection connection(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                "jdbc:" + config.getValue("parta.database.url", String.class),
                config.getValue("parta.database." + role + "username", String.class),
                config.getValue("parta.database." + role + "password", String.class));
    }

    static Viewer person() {
        return new Viewer(Viewer.Kind.PERSON, UUID.randomUUID(), "web", "sub", null, Set.of(), Set.of(), Instant.MAX);
    }

    /** A mutation by this viewer, with this key (or none) and body. */
    record Call(Viewer viewer, @Nullable String key, String body, Instant deadline) {

        Call(Viewer viewer, @Nullable String key, String body) {
            this(viewer, key, body, Instant.now().plusSeconds(10));
        }

        static Call of(@Nullable String key) {
            return new Call(person(), key, "{}");
        }

        private RequestContext context() {
            return new RequestContext(viewer, Locale.ENGLISH, "127.0.0.1", "trace", deadline, key, false);
        }

        private PreparedOperation operation() {
            var document = graphql.parser.Parser.parse("mutation M { m }");
            return new PreparedOperation(
                    "mutation M { m }",
                    "M",
                    new JsonObject(body),
                    new OperationPlan(
                            document,
                            document.getFirstDefinitionOfType(OperationDefinition.class)
                                    .orElseThrow(),
                            null,
                            1,
                            0,
                            false),
                    CoercedVariables.emptyVariables(),
                    new PreparedOperation.Cost(11, 1, Instant.now()));
        }
    }

    /** Runs work as a resolver would: on a duplicated Vert.x context, in a request context of its own. */
    static <T> CompletableFuture<T> start(Call call, Supplier<Uni<T>> work) {
        var answer = new CompletableFuture<T>();
        var vertx = Arc.container().instance(Vertx.class).get();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(nothing -> {
            var requestContext = Arc.container().requestContext();
            requestContext.activate();
            try {
                Arc.container().instance(CurrentRequest.class).get().set(call.context(), call.operation());
                work.get().subscribe().with(answer::complete, answer::completeExceptionally);
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            } finally {
                requestContext.deactivate();
            }
        });
        return answer;
    }

    static <T> T run(Call call, Supplier<Uni<T>> work) {
        return start(call, work).orTimeout(30, TimeUnit.SECONDS).join();
    }
}
