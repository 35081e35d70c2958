package io.parta.bench.peers.bare;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.RedisAPI;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Asks for each operation, by its path, the statements of a request that was written down, and has its answer ready. */
final class Asking {

    private final Map<String, Operation> operations = new HashMap<>();
    private final SqlClient database;
    private final RedisAPI redis;

    private record Statement(String sql, Tuple parameters) {}

    private static final class Operation {

        private final Buffer answer;
        private final List<List<Statement>> requests;
        private int turn;

        Operation(Buffer answer, List<List<Statement>> requests) {
            this.answer = answer;
            this.requests = requests;
        }

        List<Statement> next() {
            turn = (turn + 1) % requests.size();
            return requests.get(turn);
        }
    }

    /**
     * @param asked what is asked for each operation, and answered
     * @param connections to PostgreSQL
     */
    Asking(Vertx vertx, PgConnectOptions options, RedisAPI redis, JsonObject asked, int connections) {
        this.redis = redis;
        this.database = PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(connections))
                .using(vertx)
                .build();
        asked.forEach(entry -> operations.put("/" + entry.getKey(), operation((JsonObject) entry.getValue())));
    }

    /** The answer, once PostgreSQL has answered all, and Redis has counted; the empty one of an unknown path at once. */
    Future<Buffer> of(HttpServerRequest request) {
        var operation = operations.get(request.path());
        if (operation == null) {
            return Future.succeededFuture(BareServer.ANSWER);
        }
        Future<?> done = redis.incrby("bare:asking", "1");
        for (Statement statement : operation.next()) {
            done = done.compose(
                    before -> database.preparedQuery(statement.sql()).execute(statement.parameters()));
        }
        return done.map(operation.answer);
    }

    private static Operation operation(JsonObject written) {
        var requests = new ArrayList<List<Statement>>();
        for (Object request : written.getJsonArray("requests")) {
            requests.add(((JsonArray) request)
                    .stream().map(JsonObject.class::cast).map(Asking::statement).toList());
        }
        return new Operation(Buffer.buffer(written.getString("answer")), requests);
    }

    private static Statement statement(JsonObject written) {
        var parameters = Tuple.tuple();
        for (Object one : written.getJsonArray("parameters")) {
            var parameter = (JsonObject) one;
            String text = parameter.getString("value");
            parameters.addValue(text == null ? null : value(parameter.getString("type"), text));
        }
        return new Statement(written.getString("sql"), parameters);
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "text" -> text;
            case "uuid" -> java.util.UUID.fromString(text);
            case "integer" -> Integer.valueOf(text);
            case "bigint" -> Long.valueOf(text);
            case "boolean" -> text.equals("t");
            case "\"timestamp with time zone\"" -> OffsetDateTime.parse(text.replace(' ', 'T'));
            case "boolean[]" -> array(text, one -> one.equals("t"), Boolean[]::new);
            case "text[]" -> array(text, Function.identity(), String[]::new);
            case "uuid[]" -> array(text, java.util.UUID::fromString, java.util.UUID[]::new);
            case "integer[]" -> array(text, Integer::valueOf, Integer[]::new);
            default -> throw new IllegalArgumentException("A parameter of type " + type);
        };
    }

    /** Of keys and numbers, none of which needs quotes. */
    private static <T> T[] array(String text, Function<String, T> element, IntFunction<T[]> make) {
        String inner = text.substring(1, text.length() - 1);
        return inner.isEmpty()
                ? make.apply(0)
                : Arrays.stream(inner.split(","))
                        .map(one -> one.equals("NULL") ? null : element.apply(one))
                        .toArray(make);
    }
}
