package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The ways to fail. */
public enum Failing {
    NOT,
    EXCEPTION,
    CHECKED,
    ERROR,
    STACK,
    THROWABLE,
    NULL,
    SHORT,
    LONG,
    LAZY;

    /** The value, or none. */
    <T> T now(T value) throws Throwable {
        return switch (this) {
            case EXCEPTION, LAZY -> throw new IllegalStateException("failing");
            case CHECKED -> throw new java.io.IOException("failing");
            case ERROR -> throw new AssertionError("failing");
            case STACK -> deeper(value);
            case THROWABLE -> throw new Throwable("failing");
            case NULL -> null;
            default -> value;
        };
    }

    private <T> T deeper(T value) {
        return value == null ? null : deeper(value);
    }

    /** The list that a batch field answers, or none, or one of another length. */
    <T> List<T> batch(List<T> answers) throws Throwable {
        return switch (this) {
            case SHORT -> answers.subList(1, answers.size());
            case LONG -> {
                var longer = new java.util.ArrayList<>(answers);
                longer.add(answers.get(0));
                yield longer;
            }
            case LAZY -> new Broken<>(0, i -> answers.get(0));
            default -> now(answers);
        };
    }

    <T> Uni<T> uni(T value) {
        return Later.uni(() -> value).onItem().transformToUni(found -> Uni.createFrom()
                .emitter(emitter -> {
                    try {
                        emitter.complete(now(found));
                    } catch (Throwable e) {
                        emitter.fail(e);
                    }
                }));
    }

    <T> Uni<List<T>> batchUni(List<T> answers) {
        return Later.uni(() -> answers).onItem().transformToUni(found -> Uni.createFrom()
                .emitter(emitter -> {
                    try {
                        emitter.complete(batch(found));
                    } catch (Throwable e) {
                        emitter.fail(e);
                    }
                }));
    }

    <T> CompletionStage<T> stage(T value) {
        var stage = new CompletableFuture<T>();
        Later.uni(() -> value).subscribe().with(found -> {
            try {
                stage.complete(now(found));
            } catch (Throwable e) {
                stage.completeExceptionally(e);
            }
        });
        return stage;
    }
}
