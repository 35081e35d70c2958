package io.parta.bench.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Messages of a chat whose readers all wait for them.
 *
 * @param readers how many have to have a message before it counts as delivered
 * @param processorTime of the instances so far
 */
record Delivering(
        Senders senders, SeededChat chat, Deliveries deliveries, int readers, Supplier<Duration> processorTime) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A notice of half a page. */
    private static final String TEXT = "Уважаемые родители! ".repeat(50);

    /** Sends messages and waits until everybody has them; one at a time, each waits for those before it to be read. */
    Phase deliver(String title, int number, int atOnce) throws InterruptedException, ExecutionException {
        var cpu = processorTime.get();
        long began = System.nanoTime();
        var next = new AtomicInteger();
        List<long[]> sent = Collections.synchronizedList(new ArrayList<>());
        Callable<Void> sending = () -> {
            while (next.getAndIncrement() < number) {
                long[] one = send();
                sent.add(one);
                if (atOnce == 1) {
                    awaitAll((int) one[0]);
                }
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            for (var done : threads.invokeAll(Collections.nCopies(atOnce, sending))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        sent.forEach(one -> awaitAll((int) one[0]));
        return phase(title, sent, began, cpu);
    }

    /** What messages cost that were sent since then. */
    Phase phase(String title, List<long[]> sent, long began, Duration cpu) {
        var taken = Duration.ofNanos(System.nanoTime() - began);
        return Phase.of(title, times(sent), readers, taken, processorTime.get().minus(cpu));
    }

    /** A message's number, and when it was issued and answered. */
    long[] send() {
        long issued = System.nanoTime();
        int number = senders.send(chat.owner(), UUID.randomUUID().toString(), TEXT, 0);
        return new long[] {number, issued, System.nanoTime()};
    }

    void awaitAll(int number) {
        Waiting.until("message " + number + " reaches everybody", PATIENCE, () -> deliveries.count(number) >= readers);
    }

    private List<long[]> times(List<long[]> sent) {
        return sent.stream()
                .map(one -> new long[] {
                    one[2] - one[1], deliveries.firstAt((int) one[0]) - one[1], deliveries.lastAt((int) one[0]) - one[1]
                })
                .toList();
    }
}
