package io.parta.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/** Requests of director and operator that begin at the same moment. */
public final class Together {

    private Together() {}

    /** Their answers, in this order. */
    public static List<List<String>> together(Supplier<List<String>> one, Supplier<List<String>> other) {
        Tokens.of("director");
        Tokens.of("operator");
        var start = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> at(start, one));
        var second = CompletableFuture.supplyAsync(() -> at(start, other));
        return List.of(first.join(), second.join());
    }

    private static List<String> at(CyclicBarrier start, Supplier<List<String>> request) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return request.get();
    }
}
