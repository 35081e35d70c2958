package io.parta.platform.live.bus;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One Redis: the channels this instance hears there, and what it says there. Its state lives on one event loop. */
final class RedisEndpoint {

    private static final Logger LOG = Logger.getLogger(RedisEndpoint.class);

    /** Answers to subscribing again to this channel prove that the subscribing connection lives: it may send no PING. */
    private static final String HEARTBEAT = "parta:heartbeat";

    private static final int CHANNELS_AT_ONCE = 500;

    private final Context context;
    private final Runnable subscribedAgain;
    private final Map<String, Consumer<String>> receivers = new HashMap<>();
    private final Map<String, Promise<Void>> unconfirmed = new HashMap<>();
    private final RedisLink subscribing;
    private final RedisLink publishing;

    private boolean confirmsAll;

    RedisEndpoint(Vertx vertx, Context context, String url, Runnable subscribedAgain) {
        this.context = context;
        this.subscribedAgain = subscribedAgain;
        this.subscribing = new RedisLink(vertx, context, url, new Subscribing());
        this.publishing = new RedisLink(vertx, context, url, new Publishing());
    }

    void start() {
        subscribing.open();
        publishing.open();
    }

    boolean isConnected() {
        return subscribing.connection() != null && publishing.connection() != null;
    }

    Future<Void> subscribe(String channel, Consumer<String> receiver) {
        Promise<Void> confirmed = Promise.promise();
        context.runOnContext(v -> {
            receivers.put(channel, receiver);
            var connection = subscribing.connection();
            if (connection == null) {
                confirmed.complete();
                return;
            }
            Promise<Void> earlier = unconfirmed.put(channel, confirmed);
            if (earlier != null) {
                earlier.complete();
            }
            send(connection, Request.cmd(Command.SUBSCRIBE).arg(channel));
        });
        return confirmed.future();
    }

    void unsubscribe(String channel) {
        context.runOnContext(v -> {
            receivers.remove(channel);
            var connection = subscribing.connection();
            if (connection != null) {
                send(connection, Request.cmd(Command.UNSUBSCRIBE).arg(channel));
            }
        });
    }

    void publish(String channel, String message) {
        var connection = publishing.connection();
        if (connection != null) {
            send(connection, Request.cmd(Command.PUBLISH).arg(channel).arg(message));
        }
    }

    /** Sends commands together; fails while Redis is away. */
    Future<List<Response>> ask(List<Request> commands) {
        var connection = publishing.connection();
        return connection == null ? Future.failedFuture("Redis is away") : connection.batch(commands);
    }

    void close() {
        subscribing.close();
        publishing.close();
    }

    private static void send(RedisConnection connection, Request request) {
        connection
                .send(request)
                .onFailure(failure -> LOG.debugf("Redis did not take %s: %s", request.command(), failure.getMessage()));
    }

    private void received(Response message) {
        if (message.size() != 3) {
            return;
        }
        String channel = message.get(1).toString(StandardCharsets.UTF_8);
        switch (message.get(0).toString()) {
            case "message" -> {
                var receiver = receivers.get(channel);
                if (receiver != null) {
                    receiver.accept(message.get(2).toString(StandardCharsets.UTF_8));
                }
            }
            case "subscribe" -> confirmed(channel);
            default -> LOG.tracef("%s from Redis", message.get(0));
        }
    }

    private void confirmed(String channel) {
        var promise = unconfirmed.remove(channel);
        if (promise != null) {
            promise.complete();
        } else if (channel.equals(HEARTBEAT) && !confirmsAll) {
            confirmsAll = true;
            subscribedAgain.run();
        }
    }

    /** Hears all channels again when it opens; the heartbeat comes last, so its confirmation confirms them all. */
    private final class Subscribing implements RedisLink.Role {

        @Override
        public void opened(RedisConnection connection) {
            confirmsAll = false;
            List<String> all = new ArrayList<>(receivers.keySet());
            for (int from = 0; from < all.size(); from += CHANNELS_AT_ONCE) {
                var request = Request.cmd(Command.SUBSCRIBE);
                all.subList(from, Math.min(all.size(), from + CHANNELS_AT_ONCE)).forEach(request::arg);
                send(connection, request);
            }
            beat(connection);
        }

        @Override
        public void received(Response message) {
            RedisEndpoint.this.received(message);
        }

        @Override
        public void beat(RedisConnection connection) {
            send(connection, Request.cmd(Command.SUBSCRIBE).arg(HEARTBEAT));
        }

        @Override
        public void lost() {
            var waiting = List.copyOf(unconfirmed.values());
            unconfirmed.clear();
            waiting.forEach(Promise::complete);
        }
    }

    /** Sends; its answers are heard by the link as signs of life. */
    private final class Publishing implements RedisLink.Role {

        @Override
        public void opened(RedisConnection connection) {
            beat(connection);
        }

        @Override
        public void received(Response message) {
            LOG.tracef("Unasked answer from Redis");
        }

        @Override
        public void beat(RedisConnection connection) {
            connection.send(Request.cmd(Command.PING)).onSuccess(pong -> publishing.heard());
        }

        @Override
        public void lost() {
            LOG.tracef("What was on its way to Redis is found by the tail check");
        }
    }
}
