package io.parta.platform.graphql.transport.websocket;

import java.util.Arrays;

/**
 * Counts messages of one socket in a sliding second. The first {@code subscribe} messages of a socket, as many as it may
 * have operations, do not count: a client that reconnects sends all its subscriptions at once.
 */
final class MessageRate {

    private static final long SECOND_NANOS = 1_000_000_000L;

    private final long[] times;
    private int freeSubscribes;
    private int next;

    MessageRate(int messagesPerSecond, int freeSubscribes, long nowNanos) {
        this.times = new long[messagesPerSecond];
        this.freeSubscribes = freeSubscribes;
        Arrays.fill(times, nowNanos - SECOND_NANOS);
    }

    /** Whether a message that arrives now is within the limit. */
    boolean admits(ClientMessage message, long nowNanos) {
        if (message instanceof ClientMessage.Subscribe && freeSubscribes > 0) {
            freeSubscribes--;
            return true;
        }
        boolean within = nowNanos - times[next] >= SECOND_NANOS;
        times[next] = nowNanos;
        next = (next + 1) % times.length;
        return within;
    }

    /** The limit, for whoever passed it. */
    String sentence() {
        return "At most " + times.length + " messages a second";
    }
}
