package io.parta.region;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Chance that falls alike on every machine and in every Java: SplitMix64 with bounds of our own, whole numbers only. */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param stream one of many independent rows of numbers of the seed */
    public Dice(long seed, long stream) {
        state = mix(mix(seed) + GOLDEN * (stream + 1));
    }

    private static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    public int below(int bound) {
        return (int) ((next() >>> 1) % bound);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** One of a list that begins with the most frequent: the first comes far more often than the last. */
    public <T> T frequent(List<T> of) {
        return of.get(Math.min(below(of.size()), Math.min(below(of.size()), below(of.size()))));
    }

    /** A moment up to this many days later, by the second. */
    public Instant within(Instant from, int days) {
        return from.plusSeconds(below(days * 86_400));
    }

    /** Thirty-two random bytes, as {@code COPY} reads them. */
    public String digest() {
        return "\\\\x%016x%016x%016x%016x".formatted(next(), next(), next(), next());
    }

    /** A random UUID (version 4), as people have. */
    public UUID random() {
        return new UUID((next() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L, variant(next()));
    }

    /** A UUID of that moment (version 7), as everything else has. */
    public UUID at(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L | (next() & 0x0FFFL), variant(next()));
    }

    private static long variant(long bits) {
        return (bits & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    }
}
