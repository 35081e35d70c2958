package io.parta.bench.peers.bare;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Vert.x with nothing behind it, written with its public API: it takes a request and answers fixed bytes, and a mutation
 * writes fixed bytes to every socket that has subscribed. It is the floor of what a service on Vert.x can cost.
 *
 * <p>Given a database and Redis it asks before each answer what nobody may leave out: PostgreSQL for the person of the token,
 * which it does not verify, and Redis for a point of theirs.
 */
public final class BareServer {

    private static final Buffer ANSWER = Buffer.buffer("{\"data\":{\"__typename\":\"Query\"}}");

    /** An event as long as those of the service. */
    private static final String EVENT =
            "\"type\":\"next\",\"payload\":{\"data\":{\"chatEvents\":{\"type\":\"MESSAGE_SENT\","
                    + "\"sequence\":\"1024\",\"message\":{\"id\":\"msg_c4a7000000007000800000000001_00000001024\",\"sequence\":1024,"
                    + "\"text\":\"Завтра первый урок в кабинете 214, возьмите учебник.\",\"sentAt\":\"2026-02-01T10:00:00.000Z\","
                    + "\"author\":{\"id\":\"person_0190f0a0b0c07000800000000001\",\"firstName\":\"Александра\","
                    + "\"lastName\":\"Константинова\"}}}}}}";

    private final Set<Runnable> subscribers = new LinkedHashSet<>();
    private final Function<HttpServerRequest, Future<?>> checks;

    private BareServer(Function<HttpServerRequest, Future<?>> checks) {
        this.checks = checks;
    }

    /** @param arguments the port; and the database's URI, its user, their password and Redis' URI, to ask both */
    public static void main(String... arguments) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
        var server = new BareServer(
                arguments.length == 1 ? request -> Future.succeededFuture() : new Checks(vertx, arguments)::of);
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

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> checks.apply(request).onSuccess(checked -> {
            request.response().putHeader("Content-Type", "application/json").end(ANSWER);
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
