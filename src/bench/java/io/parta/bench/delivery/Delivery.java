package io.parta.bench.delivery;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Breaks Redis, PostgreSQL, instances and sockets while a chat is written and read, and compares what each subscriber got
 * with what is stored. Ends with 1 when anything was lost, came twice or out of order.
 *
 * <p>Arguments, as {@code name=number}: {@code messages=10000}, {@code subscribers=20}, {@code faults=10} of each kind,
 * {@code keys=1000}, {@code rate=40} messages a second while parts are broken, {@code seed=1}.
 */
public final class Delivery {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CALM = Duration.ofMillis(700);
    private static final int SENDERS = 8;
    private static final int GOAL_SECONDS = 5;

    private final Cluster cluster;
    private final int messages;
    private final int faults;
    private final long pauseNanos;
    private final Random random;
    private final SeededChat chat;
    private final Senders senders;
    private final List<Follower> followers = new ArrayList<>();
    private final Map<Fault, List<Long>> caughtUp = new EnumMap<>(Fault.class);
    private final Map<Fault, List<Long>> silences = new EnumMap<>(Fault.class);
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean breaking = true;

    private Delivery(Cluster cluster, Options options) throws SQLException {
        this.cluster = cluster;
        this.messages = options.number("messages", 10_000);
        this.faults = options.number("faults", 10);
        this.pauseNanos = 1_000_000_000L * SENDERS / options.number("rate", 40);
        this.random = new Random(options.number("seed", 1));
        int subscribers = options.number("subscribers", 20);
        try (var database = cluster.postgres().connect()) {
            chat = SeededChat.write(database, SENDERS + subscribers);
        }
        senders = new Senders(cluster, chat);
        for (Fault fault : Fault.values()) {
            caughtUp.put(fault, new ArrayList<>());
            silences.put(fault, new ArrayList<>());
        }
    }

    public static void main(String... arguments) {
        Verdict.of(() -> {
            var options = new Options(arguments);
            try (var cluster = new Cluster(2, "-Xmx256m")) {
                return Repetitions.hold(cluster, options.number("keys", 1_000))
                        & new Delivery(cluster, options).run(Vertx.vertx());
            }
        });
    }

    private boolean run(Vertx vertx) throws IOException, SQLException, InterruptedException, ExecutionException {
        var client = LiveSocket.client(vertx);
        for (UUID person : chat.people().subList(SENDERS, chat.people().size())) {
            var follower = new Follower(vertx, client, cluster, chat, person);
            followers.add(follower);
            follower.follow(followers.size() % cluster.size());
        }
        senders.send(chat.owner(), UUID.randomUUID().toString(), 0);
        Waiting.until("everybody follows", PATIENCE, () -> everybodyReached(1));
        long began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> sending = IntStream.range(0, SENDERS)
                .<Future<?>>mapToObj(sender -> threads.submit(() -> send(sender)))
                .toList();
        threads.shutdown();
        for (int turn = 0; turn < faults; turn++) {
            List<Fault> round = Arrays.asList(Fault.values());
            Collections.shuffle(round, random);
            for (Fault fault : round) {
                suffer(fault, turn);
            }
        }
        breaking = false;
        for (var one : sending) {
            one.get();
        }
        Waiting.within(PATIENCE, () -> everybodyReached(senders.highest()));
        return report(Stored.of(cluster, chat), System.nanoTime() - began);
    }

    /** A person who pauses between messages while parts are broken, whatever their number; then the rest as fast as it goes. */
    private void send(int sender) {
        UUID author = chat.people().get(sender);
        while (breaking || sent.get() < messages - 1) {
            sent.incrementAndGet();
            if (breaking) {
                LockSupport.parkNanos(pauseNanos);
            }
            senders.send(author, UUID.randomUUID().toString(), random.nextInt(cluster.size()));
        }
    }

    private void suffer(Fault fault, int turn) throws IOException {
        Waiting.calm(CALM);
        followers.forEach(Follower::beginSilence);
        fault.strike(cluster, random, turn);
        long ended = System.nanoTime();
        int target = senders.highest();
        long[] reachedAt = new long[followers.size()];
        boolean all = Waiting.within(PATIENCE, () -> {
            boolean complete = true;
            for (int i = 0; i < reachedAt.length; i++) {
                if (reachedAt[i] == 0 && followers.get(i).reached() >= target) {
                    reachedAt[i] = System.nanoTime();
                }
                complete &= reachedAt[i] != 0;
            }
            return complete;
        });
        for (int i = 0; i < reachedAt.length; i++) {
            caughtUp.get(fault).add(reachedAt[i] == 0 ? PATIENCE.toNanos() : reachedAt[i] - ended);
            silences.get(fault).add(followers.get(i).longestSilence());
        }
        System.err.printf(
                Locale.ROOT,
                "%2d %-10s message %5d, caught up %s after %.2f s%n",
                turn + 1,
                fault,
                target,
                all ? "all" : "NOT all",
                (System.nanoTime() - ended) / 1e9);
        fault.mend(cluster, turn);
    }

    private boolean everybodyReached(int number) {
        return followers.stream().allMatch(follower -> follower.reached() >= number);
    }

    private void table() {
        System.out.println("| fault | times | caught up p50 s | p99 s | max s | longest silence s |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        for (Fault fault : Fault.values()) {
            var times = Figures.of(caughtUp.get(fault));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f | %.2f |%n",
                    fault.title,
                    faults,
                    times.seconds(50),
                    times.seconds(99),
                    times.seconds(100),
                    Figures.of(silences.get(fault)).seconds(100));
        }
    }

    private boolean report(Stored stored, long nanos) {
        table();
        var all = Figures.of(caughtUp.values().stream().flatMap(List::stream).toList());
        long wrongNumbers = senders.acknowledged().entrySet().stream()
                .filter(answer -> !answer.getValue().equals(stored.numbers().get(answer.getKey())))
                .count();
        var account = followers.stream()
                .map(follower -> follower.account(stored.texts()))
                .reduce(new Follower.Account(0, 0, 0, 0), Follower.Account::plus);
        var endings = new TreeMap<String, Integer>();
        followers.forEach(
                follower -> follower.endings().forEach((why, times) -> endings.merge(why, times, Integer::sum)));
        System.out.printf(
                Locale.ROOT,
                "%nCaught up after any fault: p99 %.2f s, %s the goal of %d s.%n"
                        + "%d messages acknowledged in %.0f s, %d stored, %s; %d acknowledged and not stored as answered.%n"
                        + "%d subscribers, %d events: %d lost, %d twice, %d out of order.%n"
                        + "Messages sent again: %s. Streams begun again: %s.%n",
                all.seconds(99),
                all.seconds(99) <= GOAL_SECONDS ? "within" : "beyond",
                GOAL_SECONDS,
                senders.acknowledged().size(),
                nanos / 1e9,
                stored.size(),
                stored.isWhole() ? "numbered without holes" : "NUMBERED WITH HOLES",
                wrongNumbers,
                followers.size(),
                account.events(),
                account.lost(),
                account.twice(),
                account.misplaced(),
                senders.retries(),
                endings);
        return wrongNumbers == 0 && stored.isWhole() && account.isClean();
    }
}
