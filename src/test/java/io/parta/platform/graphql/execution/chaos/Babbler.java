package io.parta.platform.graphql.execution.chaos;

import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Promises that are kept several times, from several threads at once, and broken afterwards. */
final class Babbler {

    private static final int TIMES = 4;

    private Babbler() {}

    static <T> AbstractUni<T> uni(T value, Executor executor) {
        return new AbstractUni<>() {
            @Override
            public void subscribe(UniSubscriber<? super T> subscriber) {
                subscriber.onSubscribe(() -> {});
                for (int i = 0; i < TIMES; i++) {
                    executor.execute(() -> {
                        subscriber.onItem(value);
                        subscriber.onFailure(new IllegalStateException("after the answer"));
                    });
                }
            }
        };
    }

    static <T> CompletableFuture<T> stage(T value, Executor executor) {
        return new CompletableFuture<>() {
            @Override
            public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
                for (int i = 0; i < TIMES; i++) {
                    executor.execute(() -> {
                        action.accept(value, null);
                        action.accept(null, new IllegalStateException("after the answer"));
                    });
                }
                return this;
            }
        };
    }
}
