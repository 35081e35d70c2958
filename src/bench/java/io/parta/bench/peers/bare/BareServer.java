package io.parta.bench.peers.bare;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Vert.x with nothing behind it, written with its public API: it takes a request and answers fixed bytes, and a mutation
 * writes fixed bytes to every socket that has subscribed. It is the floor of what a service on Vert.x can cost.
 *
 * <p>Given a database and Redis it asks before each answer what nobody may leave out: PostgreSQL for the person of the token,
 * which it does not verify, and Redis for a point of theirs. Given what somebody was seen to ask, it asks that, and writes the
 * answer that it was given along.
 */
public final class BareServer {

    static final Buffer ANSWER = Buffer.buffer("{\"data\":{\"__typename\":\"Query\"}}");

    /** An event as long as those of the service. */
    private static final String EVENT =
            "\"type\":\"next\",\"payload\":{\"data\":{\"chatEvents\":{\"type\":\"MESSAGE_SENT\","
                    + "\"sequence\":\"1024\",\"message\":{\"id\":\"msg_c4a7000000007000800000000001_00000001024\",\"sequence\":1024,"
                    + "\"text\":\"Завтра первый урок в кабинете 214, возьмите учебник.\",\"sentAt\":\"2026-02-01T10:00:00.000Z\","
                    + "\"author\":{\"id\":\"person_0190f0a0b0c07000800000000001\",\"firstName\":\"Александра\","
                    + "\"lastName\":\"Константинова\"}}}}}}";

    /** Longer ones would be parsed and planned each time. */
    private static final int LONGEST_SQL = 65_536;

    private final Set<Runnable> subscribers = new LinkedHashSet<>();
    private final Function<HttpServerRequest, Future<Buffer>> answers;

    private BareServer(Function<HttpServerRequest, Future<Buffer>> answers) {
        this.answers = answers;
    }

    /**
     * @param arguments the port; to ask both, the database's URI, its user, their password and Redis' URI; to ask what somebody
     *     did, the file that tells it and the number of connections
     */
    public static void main(String... arguments) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
        var server = new BareServer(answers(vertx, arguments));
        vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(Integer.parseInt(arguments[0]))
                        .setWebSocketSubProtocols(List.of("graphql-transport-ws")))
                .requestHandler(server::answer)
                .webSocketHandler(server::opened)
                .listen()
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    private static Function<HttpServerRequest, Future<Buffer>> answers(Vertx vertx, String... arguments) {
        if (arguments.length == 1) {
            return request -> Future.succeededFuture(ANSWER);
        }
        var database = PgConnectOptions.fromUri(arguments[1])
                .setUser(arguments[2])
                .setPassword(arguments[3])
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_SQL)
                .addProperty("plan_cache_mode", "force_generic_plan")
                .addProperty("jit", "off");
        var redis = RedisAPI.api(Redis.createClient(vertx, arguments[4]));
        if (arguments.length == 5) {
            var checks = new Checks(vertx, database, redis);
            return request -> checks.of(request).map(ANSWER);
        }
        var asked = new JsonObject(vertx.fileSystem().readFileBlocking(arguments[5]));
        return new Asking(vertx, database, redis, asked, Integer.parseInt(arguments[6]))::of;
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> answers.apply(request).onSuccess(answer -> {
            request.response().putHeader("Content-Type", "application/json").end(answer);
            if (body.toString().contains("messageSend")) {
                subscribers.forEach(Runnable::run);
            }
        }));
    }

    private void opened(ServerWebSocket socket) {
        socket.textMessageHandler(text -> {
            var message = new JsonObject(text);
            switch (message.getString("type")) {
                case "connection_init" -> socket.writeTextMessage("{\"type\":\"connection_ack\"}");
                case "subscribe" -> subscribed(socket, message.getString("id"));
                default -> {}
            }
        });
    }

    private void subscribed(ServerWebSocket socket, String id) {
        Runnable tell = () -> socket.writeTextMessage("{\"id\":\"" + id + "\"," + EVENT);
        subscribers.add(tell);
        socket.closeHandler(closed -> subscribers.remove(tell));
    }
}
