package io.parta.bench.delivery;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** ME-5: every key is sent five times at once, over all instances, and is one message. */
final class Repetitions {

    private static final int TIMES = 5;
    private static final int AT_ONCE = 40;
    private static final int AUTHORS = 20;

    private Repetitions() {}

    /** Whether every key became one message, and all numbers are there. */
    static boolean hold(Cluster cluster, int keys) throws SQLException, InterruptedException, ExecutionException {
        SeededChat chat;
        try (var database = cluster.postgres().connect()) {
            chat = SeededChat.write(database, AUTHORS);
        }
        var senders = new Senders(cluster, chat);
        List<Callable<Integer>> sends = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            String key = UUID.randomUUID().toString();
            UUID author = chat.people().get(i % AUTHORS);
            for (int copy = 0; copy < TIMES; copy++) {
                int instance = (i + copy) % cluster.size();
                sends.add(() -> senders.send(author, key, instance));
            }
        }
        List<Integer> numbers = together(sends);
        boolean agreed =
                IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i).equals(numbers.get(i - i % TIMES)));
        var stored = Stored.of(cluster, chat);
        boolean holds = agreed && stored.isWhole() && stored.size() == keys;
        System.out.printf(
                "%d keys, each sent %d times at once over %d instances: %d messages, numbers 1 to %d%s, %d events;"
                        + " answers of one key %s. Sent again: %s%n%n",
                keys,
                TIMES,
                cluster.size(),
                stored.size(),
                stored.size(),
                stored.isWhole() ? " without holes" : " WITH HOLES",
                stored.events(),
                agreed ? "agree" : "DISAGREE",
                senders.retries());
        return holds;
    }

    /** What each answered, in their order. */
    private static List<Integer> together(List<Callable<Integer>> sends)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var numbers = new ArrayList<Integer>();
        try {
            for (var answer : threads.invokeAll(sends)) {
                numbers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return numbers;
    }
}
