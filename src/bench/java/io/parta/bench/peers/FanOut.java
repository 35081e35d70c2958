package io.parta.bench.peers;

import io.parta.bench.peers.wire.Hearer;
import io.parta.bench.peers.wire.Line;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sockets that hear a chat, and somebody who writes there: a few messages are under way at a time, and the next is sent when
 * one has reached every socket.
 */
final class FanOut {

    private static final int UNDER_WAY = 4;
    private static final long RUN_IN_MS = 500;
    private static final long AGAIN_MS = 1_000;
    private static final int OPENED_AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 90;

    private final Vertx vertx;
    private final NetClient client;
    private final Server server;
    private final long postgres;
    private final List<Asker> askers;
    private final Questions messages;
    private final CompletableFuture<Void> listening = new CompletableFuture<>();
    private final List<Hearer> hearers = new ArrayList<>();
    private final ArrayDeque<Line> lines = new ArrayDeque<>();
    private CompletableFuture<Sample> result = new CompletableFuture<>();
    private Times times = new Times();
    private final List<Event> events = new ArrayList<>();
    private long deliveries;
    private boolean measuring;
    private boolean sending;
    private int turn;

    /** A message that was sent, in the order of sending. */
    private static final class Event {
        final long began = System.nanoTime();
        int reached;
    }

    FanOut(Vertx vertx, NetClient client, Server server, long postgres, List<Asker> askers) {
        this.vertx = vertx;
        this.client = client;
        this.server = server;
        this.postgres = postgres;
        this.askers = askers;
        this.messages = Questions.of(Operation.SEND, server.contender(), server.port(), askers);
    }

    /** Opens so many sockets and waits until each has heard a message; returns what the first one heard. */
    String listen(int sockets) {
        vertx.runOnContext(begin -> {
            open(sockets);
            var opened = new ArrayList<Future<Line>>();
            for (int i = 0; i < UNDER_WAY; i++) {
                opened.add(Line.open(client, server.port()));
            }
            Future.all(opened).onFailure(listening::completeExceptionally).onSuccess(all -> {
                lines.addAll(all.list());
                probe(sockets);
            });
        });
        listening.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return hearers.get(0).first();
    }

    private void open(int more) {
        if (more == 0) {
            return;
        }
        var opened = new ArrayList<Future<Hearer>>();
        for (int i = 0; i < Math.min(more, OPENED_AT_ONCE); i++) {
            Asker asker = askers.get((hearers.size() + i) % askers.size());
            JsonObject operation = Questions.body(
                    Questions.document(Operation.FAN_OUT, server.contender()),
                    Operation.FAN_OUT.variables(asker, server.contender().hasOpaqueIds()));
            opened.add(Hearer.open(client, server.port(), asker.token(), operation, this::heard, this::fail));
        }
        Future.all(opened).onFailure(listening::completeExceptionally).onSuccess(all -> {
            hearers.addAll(all.list());
            open(more - opened.size());
        });
    }

    /** Says something each second until everybody has heard something: no answer says that a subscription has begun. */
    private void probe(int sockets) {
        if (hearers.size() == sockets && hearers.stream().allMatch(hearer -> hearer.deliveries() > 0)) {
            // What is still on its way comes before anything is counted.
            vertx.setTimer(AGAIN_MS, quiet -> listening.complete(null));
            return;
        }
        // Always the same author, so that what is heard can be compared.
        turn = 0;
        write();
        vertx.setTimer(AGAIN_MS, again -> probe(sockets));
    }

    /** Sends for that long, after some time to run in. */
    Sample run(double seconds) {
        result = new CompletableFuture<>();
        vertx.runOnContext(begin -> {
            events.clear();
            hearers.forEach(Hearer::reset);
            sending = true;
            for (int i = 0; i < UNDER_WAY; i++) {
                send();
            }
            vertx.setTimer(RUN_IN_MS, ran -> measure((long) (seconds * 1_000)));
        });
        return result.orTimeout((long) seconds + PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private void measure(long milliseconds) {
        times = new Times();
        deliveries = 0;
        measuring = true;
        var before = Sample.Accounts.now(server.pid(), postgres);
        vertx.setTimer(milliseconds, over -> {
            var after = Sample.Accounts.now(server.pid(), postgres);
            measuring = false;
            sending = false;
            var sample = before.until(after, deliveries, times);
            // The next run begins when nothing of this one is on its way.
            vertx.setTimer(AGAIN_MS, quiet -> result.complete(sample));
        });
    }

    private void send() {
        events.add(new Event());
        write();
    }

    private void write() {
        Line line = lines.pollFirst();
        if (line == null) {
            vertx.setTimer(1, later -> write());
            return;
        }
        line.ask(messages.get(turn++), answer -> {
            lines.addLast(line);
            if (!answer.isData()) {
                fail(answer.toString());
            }
        });
    }

    private void heard(Hearer hearer) {
        deliveries++;
        int number = (int) hearer.deliveries() - 1;
        if (number >= events.size()) {
            return;
        }
        Event event = events.get(number);
        if (++event.reached == hearers.size()) {
            if (measuring) {
                times.add(System.nanoTime() - event.began);
            }
            if (sending) {
                send();
            }
        }
    }

    private void fail(String why) {
        var failure = new IllegalStateException(server.contender().title + " fails its hearers: " + why);
        listening.completeExceptionally(failure);
        result.completeExceptionally(failure);
    }

    void close() {
        vertx.runOnContext(end -> {
            hearers.forEach(Hearer::close);
            lines.forEach(Line::close);
        });
    }
}
