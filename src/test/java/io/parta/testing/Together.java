package io.parta.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/** Requests that begin at the same moment. */
public final class Together {

    private Together() {}

    /** The answers of director and operator. */
    public static <T> List<T> together(Supplier<T> one, Supplier<T> other) {
        Tokens.of("director");
        Tokens.of("operator");
        return at(one, other);
    }

    /** The answers of two requests, the log-ins of whose users are at hand: {@code Tokens.of} before. */
    public static <T> List<T> at(Supplier<T> one, Supplier<T> other) {
        var start = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> begun(start, one));
        var second = CompletableFuture.supplyAsync(() -> begun(start, other));
        return List.of(first.join(), second.join());
    }

    private static <T> T begun(CyclicBarrier start, Supplier<T> request) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return request.get();
    }
}
