package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Answers at once, or later and from another thread, in an order that nobody can rely on. */
final class Later {

    private static final LinkedBlockingQueue<Runnable> WAITING = new LinkedBlockingQueue<>();

    static {
        var thread = new Thread(Later::answer, "zoo-later");
        thread.setDaemon(true);
        thread.start();
    }

    private Later() {}

    static <T> Uni<T> uni(Supplier<? extends T> value) {
        return ThreadLocalRandom.current().nextInt(3) == 0
                ? Uni.createFrom().item(value)
                : Uni.createFrom()
                        .emitter(emitter -> WAITING.add(() -> {
                            T found;
                            try {
                                found = value.get();
                            } catch (Throwable e) {
                                emitter.fail(e);
                                return;
                            }
                            emitter.complete(found);
                        }));
    }

    static <T> CompletionStage<T> stage(Supplier<? extends T> value) {
        var stage = new CompletableFuture<T>();
        if (ThreadLocalRandom.current().nextInt(3) == 0) {
            stage.complete(value.get());
        } else {
            WAITING.add(() -> {
                try {
                    stage.complete(value.get());
                } catch (Throwable e) {
                    stage.completeExceptionally(e);
                }
            });
        }
        return stage;
    }

    private static void answer() {
        List<Runnable> some = new ArrayList<>();
        while (true) {
            try {
                some.add(WAITING.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            WAITING.drainTo(some);
            Collections.shuffle(some);
            some.forEach(Runnable::run);
            some.clear();
        }
    }
}
