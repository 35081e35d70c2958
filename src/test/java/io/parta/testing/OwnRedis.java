package io.parta.testing;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import redis.embedded.RedisServer;

/** A Redis that a test may stop and start again, at the same address. */
public final class OwnRedis implements AutoCloseable {

    private final int port = freePort();
    private RedisServer server;

    /** The address, where something answers only after {@link #start}. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public OwnRedis start() {
        try {
            server = new RedisServer(
                    port,
                    List.of(executable(), "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", ""),
                    true);
            server.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            if (server != null) {
                server.stop();
                server = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answer of a command sent from the outside. */
    public Response command(String name, String... arguments) {
        var vertx = Vertx.vertx();
        try {
            var request = Request.cmd(Command.create(name));
            List.of(arguments).forEach(request::arg);
            return Redis.createClient(vertx, url())
                    .send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } finally {
            vertx.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static String executable() throws IOException {
        return redis.embedded.core.ExecutableProvider.newJarResourceProvider()
                .get()
                .getAbsolutePath();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
