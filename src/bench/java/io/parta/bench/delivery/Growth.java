package io.parta.bench.delivery;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jose4j.lang.JoseException;

/**
 * How the delivery of a message grows with the members of its channel, on one instance or on several that share them.
 *
 * <p>Arguments, as {@code name=number}: {@code instances=1}, {@code messages=100} of each size, {@code largest=10000} members, {@code heap=512} megabytes
 * of each instance.
 */
public final class Growth {

    private static final String FIELDS = " cursor type sequence message { id text sentAt author { id } } ";
    private static final int HIGHEST = 20_000;
    private static final List<Integer> MEMBERS = List.of(10, 100, 1_000, 10_000);

    /** Deliveries before anything is measured, so that a small channel is as warm as a large one. */
    private static final int WARM = 300_000;

    private final Cluster cluster;
    private final Vertx vertx;

    private Growth(Cluster cluster, Vertx vertx) {
        this.cluster = cluster;
        this.vertx = vertx;
    }

    public static void main(String... arguments) {
        Verdict.of(() -> {
            var options = new Options(arguments);
            int messages = options.number("messages", 100);
            int largest = options.number("largest", 10_000);
            System.out.printf(
                    "| members | instances | answer p50 ms | first delivery p50 ms | last delivery p50 ms | p99 ms |"
                            + " CPU of the instances, ms a message | µs a delivery |%n|--:|--:|--:|--:|--:|--:|--:|--:|%n");
            measure(options.number("instances", 1), messages, largest, "-Xmx" + options.number("heap", 512) + "m");
            return true;
        });
    }

    private static void measure(int instances, int messages, int largest, String heap)
            throws IOException, SQLException, JoseException, InterruptedException, ExecutionException,
                    TimeoutException {
        try (var cluster = new Cluster(instances, heap)) {
            var growth = new Growth(cluster, Vertx.vertx());
            int warm = Math.min(largest, 1_000);
            growth.deliver(warm, Math.max(messages, WARM / warm));
            for (int members : MEMBERS) {
                if (members <= largest) {
                    System.out.println(row(members, instances, messages, growth.deliver(members, messages)));
                }
            }
        }
    }

    private Phase deliver(int members, int messages) throws SQLException, InterruptedException, ExecutionException {
        SeededChat chat;
        try (var database = cluster.postgres().connect()) {
            chat = SeededChat.writeChannel(database, members, 1);
        }
        var deliveries = new Deliveries(HIGHEST);
        var audience = new Audience(LiveSocket.client(vertx), cluster, chat, FIELDS, deliveries);
        audience.join(chat.people(), chat.beginning());
        var delivering = new Delivering(new Senders(cluster, chat), chat, deliveries, members, this::processorTime);
        delivering.deliver("first", Math.max(1, messages / 10), 1);
        var phase = delivering.deliver("one after the other", messages, 1);
        audience.leave();
        return phase;
    }

    private Duration processorTime() {
        return IntStream.range(0, cluster.size())
                .mapToObj(instance -> new Footprint(cluster.service(instance)).processorTime())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String row(int members, int instances, int messages, Phase phase) {
        double micros = phase.processorTime().toNanos() / 1e3;
        return String.format(
                Locale.ROOT,
                "| %d | %d | %.1f | %.1f | %.1f | %.1f | %.2f | %.1f |",
                members,
                instances,
                phase.acknowledged().millis(50),
                phase.first().millis(50),
                phase.last().millis(50),
                phase.last().millis(99),
                micros / 1e3 / messages,
                micros / phase.deliveries());
    }
}
