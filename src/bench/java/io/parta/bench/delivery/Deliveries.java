package io.parta.bench.delivery;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each message reached its first and its last reader, and how many it has reached. */
final class Deliveries {

    private static final String NUMBER = "\"sequence\":";

    private final AtomicIntegerArray counts;
    private final AtomicLongArray first;
    private final AtomicLongArray last;

    /** @param messages the highest number that is expected */
    Deliveries(int messages) {
        counts = new AtomicIntegerArray(messages + 1);
        first = new AtomicLongArray(messages + 1);
        last = new AtomicLongArray(messages + 1);
    }

    /** A reader has an event; ten thousand read at once, so that only its number is sought. */
    void took(String message) {
        long now = System.nanoTime();
        int place = message.indexOf(NUMBER) + NUMBER.length();
        int end = place;
        while (Character.isDigit(message.charAt(end))) {
            end++;
        }
        int number = Integer.parseInt(message, place, end, 10);
        last.accumulateAndGet(number, now, Math::max);
        if (counts.getAndIncrement(number) == 0) {
            first.set(number, now);
        }
    }

    int count(int number) {
        return counts.get(number);
    }

    long firstAt(int number) {
        return first.get(number);
    }

    long lastAt(int number) {
        return last.get(number);
    }
}
