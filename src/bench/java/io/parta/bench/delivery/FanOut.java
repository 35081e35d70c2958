package io.parta.bench.delivery;

import io.parta.platform.live.LiveCursor;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One instance and a channel of ten thousand subscribers, each on a socket of their own: messages one at a time, many at once, while
 * some readers have stopped reading, and everybody who comes back after messages they have missed.
 *
 * <p>Arguments, as {@code name=number}: {@code readers=10000}, {@code messages=100} of each part, {@code stalled=50}, {@code
 * missed=20}, {@code heap=512} megabytes of the instance.
 */
public final class FanOut {

    private static final Duration STALLS_END = Duration.ofMinutes(2);
    private static final int HIGHEST = 20_000;
    private static final int SENDERS = 4;
    private static final String FIELDS = " cursor type sequence message { id text sentAt author { id } } ";

    /** What fills the buffers of whoever does not read: the text some times over. */
    private static final String HEAVY = " cursor type sequence message { "
            + IntStream.range(0, 25).mapToObj(i -> "t" + i + ": text").collect(Collectors.joining(" ")) + " } ";

    private final Cluster cluster;
    private final Vertx vertx;
    private final int readers;
    private final int messages;
    private final int stalled;
    private final int missed;
    private final SeededChat chat;
    private final Senders senders;
    private final Footprint instance;
    private final Deliveries deliveries = new Deliveries(HIGHEST);
    private final Audience audience;
    private final Delivering delivering;
    private final List<String> notes = new ArrayList<>();

    private FanOut(Cluster cluster, Vertx vertx, Options options) throws SQLException {
        this.cluster = cluster;
        this.vertx = vertx;
        this.readers = options.number("readers", 10_000);
        this.messages = options.number("messages", 100);
        this.stalled = options.number("stalled", 50);
        this.missed = options.number("missed", 20);
        try (var database = cluster.postgres().connect()) {
            chat = SeededChat.writeChannel(database, SENDERS + readers + stalled, SENDERS);
        }
        senders = new Senders(cluster, chat);
        instance = new Footprint(cluster.service(0));
        audience = new Audience(LiveSocket.client(vertx), cluster, chat, FIELDS, deliveries);
        delivering = new Delivering(senders, chat, deliveries, readers, instance::processorTime);
    }

    public static void main(String... arguments) {
        Verdict.of(() -> {
            var options = new Options(arguments);
            try (var cluster = new Cluster(1, "-Xmx" + options.number("heap", 512) + "m")) {
                return new FanOut(cluster, Vertx.vertx(), options).run();
            }
        });
    }

    /** Whether only those were cut off who stalled, and all of them. */
    private boolean run() throws InterruptedException, ExecutionException {
        note("started");
        audience.join(chat.people().subList(SENDERS, SENDERS + readers), chat.beginning());
        note("everybody reads");
        delivering.deliver("warm-up", Math.max(1, messages / 4), 1);
        System.out.printf(Phase.HEAD);
        System.out.println(
                delivering.deliver("one after the other", messages, 1).row());
        note("after messages one after the other");
        System.out.println(
                delivering.deliver(SENDERS + " at once", messages, SENDERS).row());
        note("after messages " + SENDERS + " at once");
        boolean right = stalls();
        comeBack();
        System.out.printf("%n| | resident MB | heap in use MB |%n|---|--:|--:|%n");
        notes.forEach(System.out::println);
        return right;
    }

    /** Messages flow while some read nothing any more, until the last of those is cut off. */
    private boolean stalls() throws InterruptedException {
        // What they get is none of the readers' deliveries.
        var slow = new Audience(LiveSocket.narrowClient(vertx), cluster, chat, HEAVY, new Deliveries(HIGHEST));
        slow.join(chat.people().subList(SENDERS + readers, SENDERS + readers + stalled), null);
        note("with " + stalled + " more who will stall");
        slow.stall();
        double before = instance.resident();
        double peak = before;
        var cpu = instance.processorTime();
        long began = System.nanoTime();
        List<long[]> sent = new ArrayList<>();
        long[] streamsEnded = new long[2];
        long[] socketsClosed = new long[2];
        while (instance.sockets() > readers && System.nanoTime() - began < STALLS_END.toNanos()) {
            long[] one = delivering.send();
            sent.add(one);
            delivering.awaitAll((int) one[0]);
            peak = Math.max(peak, instance.resident());
            mark(streamsEnded, instance.subscriptions() - readers, began);
            mark(socketsClosed, instance.sockets() - readers, began);
        }
        mark(socketsClosed, instance.sockets() - readers, began);
        System.out.println(delivering
                .phase("while " + stalled + " stall", sent, began, cpu)
                .row());
        note("after the stalls");
        tell(streamsEnded, socketsClosed, peak - before);
        return audience.ended() == 0 && instance.sockets() == readers;
    }

    private void tell(long[] streamsEnded, long[] socketsClosed, double growth) {
        System.out.printf(
                Locale.ROOT,
                "%n%d readers stopped reading: their streams ended after %.1f to %.1f s, their sockets were closed after"
                        + " %.1f to %.1f s; resident memory rose by %.0f MB at most; %d of the others were cut off.%n",
                stalled,
                streamsEnded[0] / 1e9,
                streamsEnded[1] / 1e9,
                socketsClosed[0] / 1e9,
                socketsClosed[1] / 1e9,
                growth,
                audience.ended());
    }

    /** When the first and when the last of those who stall was gone. */
    private void mark(long[] firstAndLast, int left, long began) {
        if (left < stalled && firstAndLast[0] == 0) {
            firstAndLast[0] = System.nanoTime() - began;
        }
        if (left <= 0 && firstAndLast[1] == 0) {
            firstAndLast[1] = System.nanoTime() - began;
        }
    }

    /** Everybody leaves, misses messages and is back at once, as after the end of an instance. */
    private void comeBack() throws InterruptedException {
        int seen = senders.highest();
        audience.leave();
        for (int i = 0; i < missed; i++) {
            delivering.send();
        }
        var cpu = instance.processorTime();
        long began = System.nanoTime();
        audience.connect(chat.people().subList(SENDERS, SENDERS + readers), new LiveCursor(chat.key(), seen).encode());
        long connected = System.nanoTime() - began;
        delivering.awaitAll(senders.highest());
        note("everybody is back");
        System.out.printf(
                Locale.ROOT,
                "%n%d readers came back, each after %d messages: connected after %.1f s, all had them after %.1f s;"
                        + " %.1f µs of CPU a delivery, connecting included.%n",
                readers,
                missed,
                connected / 1e9,
                (System.nanoTime() - began) / 1e9,
                instance.processorTime().minus(cpu).toNanos() / 1e3 / readers / missed);
    }

    private void note(String moment) {
        notes.add(String.format(Locale.ROOT, "| %s | %.0f | %.0f |", moment, instance.resident(), instance.heap()));
    }
}
