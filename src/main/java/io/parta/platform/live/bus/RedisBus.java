package io.parta.platform.live.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Messages to every instance, over independent Redis endpoints: a channel belongs to one of them by its hash, so load is
 * spread, while classic cluster pub/sub would carry every message to every node. It starts, and answers every call,
 * without Redis.
 */
@ApplicationScoped
public class RedisBus {

    private final List<RedisEndpoint> endpoints;
    private final List<Runnable> reconnected = new CopyOnWriteArrayList<>();

    public RedisBus(Vertx vertx, @ConfigProperty(name = "parta.live.redis-urls") List<String> urls) {
        this.endpoints = urls.stream()
                .map(url -> new RedisEndpoint(
                        vertx, ((VertxInternal) vertx).createEventLoopContext(), url.strip(), this::subscribedAgain))
                .toList();
    }

    /** Begins to connect, and goes on until closed. */
    public void start() {
        endpoints.forEach(RedisEndpoint::start);
    }

    /**
     * Hears a channel; one receiver per channel, called on the endpoint's event loop.
     *
     * @return completes when Redis has confirmed, or at once while it is away; never fails
     */
    public Future<Void> subscribe(String channel, Consumer<String> receiver) {
        return endpoint(channel).subscribe(channel, receiver);
    }

    public void unsubscribe(String channel) {
        endpoint(channel).unsubscribe(channel);
    }

    /** Sends or forgets; never fails and never waits. */
    public void publish(String channel, String message) {
        endpoint(channel).publish(channel, message);
    }

    /**
     * A command of the endpoint that a key belongs to.
     *
     * @param key the one that the command is about
     */
    public record KeyCommand(String key, Request command) {}

    /** Sends commands, those of one endpoint together; their answers in order. Fails while an endpoint is away. */
    public Future<List<Response>> ask(List<KeyCommand> commands) {
        var answers = new Response[commands.size()];
        var places = new HashMap<RedisEndpoint, List<Integer>>();
        for (int i = 0; i < answers.length; i++) {
            places.computeIfAbsent(endpoint(commands.get(i).key()), one -> new ArrayList<>())
                    .add(i);
        }
        var asked = new ArrayList<Future<?>>();
        places.forEach((endpoint, own) -> asked.add(
                endpoint.ask(own.stream().map(i -> commands.get(i).command()).toList())
                        .onSuccess(found -> {
                            for (int i = 0; i < own.size(); i++) {
                                answers[own.get(i)] = found.get(i);
                            }
                        })));
        return Future.all(asked).map(all -> Arrays.asList(answers));
    }

    /** Hears that an endpoint is back and all its channels are heard again: what was said meanwhile is lost. */
    public void onReconnected(Runnable listener) {
        reconnected.add(listener);
    }

    /** Whether every endpoint is connected both ways; live events are late, not lost, while one is not. */
    public boolean isConnected() {
        return endpoints.stream().allMatch(RedisEndpoint::isConnected);
    }

    private void subscribedAgain() {
        reconnected.forEach(Runnable::run);
    }

    private RedisEndpoint endpoint(String channel) {
        return endpoints.get(Math.floorMod(channel.hashCode(), endpoints.size()));
    }

    @PreDestroy
    public void close() {
        endpoints.forEach(RedisEndpoint::close);
    }
}
