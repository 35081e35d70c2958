package io.parta.packaged;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A wire to a part of the service that can be cut and joined again. */
public final class Wire implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final NetClient client = vertx.createNetClient(new NetClientOptions().setSoLinger(0));
    private final NetServer server;
    private volatile boolean cut;

    public Wire(String host, int port) throws ExecutionException, InterruptedException, TimeoutException {
        server = vertx.createNetServer(new NetServerOptions().setSoLinger(0)).connectHandler(near -> {
            if (cut) {
                near.close();
                return;
            }
            near.pause();
            client.connect(port, host).onSuccess(far -> join(near, far)).onFailure(failure -> near.close());
        });
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** Address to give to the service in place of the part's own. */
    public String address() {
        return "127.0.0.1:" + server.actualPort();
    }

    /** Ends every connection and lets none in. */
    void cut() {
        cut = true;
        open.forEach(NetSocket::close);
    }

    void join() {
        cut = false;
    }

    /** Resets each connection that the toss chooses, as a network does that has lost it. */
    public void lose(BooleanSupplier toss) {
        open.stream().filter(connection -> toss.getAsBoolean()).forEach(NetSocket::close);
    }

    @Override
    public void close() {
        cut();
        vertx.close();
    }

    private void join(NetSocket near, NetSocket far) {
        pass(near, far);
        pass(far, near);
        near.resume();
    }

    private void pass(NetSocket from, NetSocket to) {
        open.add(from);
        from.handler(bytes -> {
            to.write(bytes);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(drained -> from.resume());
            }
        });
        from.closeHandler(closed -> {
            open.remove(from);
            to.close();
        });
        from.exceptionHandler(failure -> from.close());
    }
}
