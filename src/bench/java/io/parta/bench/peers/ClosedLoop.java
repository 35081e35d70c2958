package io.parta.bench.peers;

import io.parta.bench.peers.wire.Line;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A fixed number of connections, each of which asks again as soon as it was answered; all on one event loop. */
final class ClosedLoop {

    private static final long RUN_IN_MS = 500;

    /** An answer this much shorter than the shortest there is says less than it should. */
    private static final double SHORTEST = 0.5;

    private static final int LOOKED_AT = 32;

    private final Vertx vertx;
    private final NetClient client;
    private final Server server;
    private final long postgres;
    private final Questions questions;
    private final int shortest;
    private final CompletableFuture<Sample> result = new CompletableFuture<>();
    private final List<Line> lines = new ArrayList<>();
    private Times times = new Times();
    private boolean measuring;
    private boolean ended;
    private int turn;

    ClosedLoop(Vertx vertx, NetClient client, Server server, long postgres, Questions questions, int shortest) {
        this.vertx = vertx;
        this.client = client;
        this.server = server;
        this.postgres = postgres;
        this.questions = questions;
        this.shortest = (int) (shortest * SHORTEST);
    }

    /** Runs in, measures for that long, and tells. */
    Sample run(int connections, double seconds) {
        vertx.runOnContext(begin -> {
            var opened = new ArrayList<Future<Line>>();
            for (int i = 0; i < connections; i++) {
                opened.add(Line.open(client, server.port()));
            }
            Future.all(opened).onFailure(result::completeExceptionally).onSuccess(all -> {
                all.<Line>list().forEach(line -> {
                    lines.add(line);
                    ask(line);
                });
                vertx.setTimer(RUN_IN_MS, ran -> measure((long) (seconds * 1_000)));
            });
        });
        return result.orTimeout((long) seconds + 60, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private void measure(long milliseconds) {
        times = new Times();
        measuring = true;
        var before = Sample.Accounts.now(server.pid(), postgres);
        vertx.setTimer(milliseconds, over -> {
            var after = Sample.Accounts.now(server.pid(), postgres);
            measuring = false;
            ended = true;
            lines.forEach(Line::close);
            result.complete(before.until(after, times.count(), times));
        });
    }

    private void ask(Line line) {
        long began = System.nanoTime();
        line.ask(questions.get(turn++), answer -> {
            if (answer.length() < shortest || (turn % LOOKED_AT == 0 && !answer.isData())) {
                ended = true;
                result.completeExceptionally(
                        new IllegalStateException(server.contender().title + " answers under load: " + answer));
            }
            if (measuring) {
                times.add(System.nanoTime() - began);
            }
            if (!ended) {
                ask(line);
            }
        });
    }
}
