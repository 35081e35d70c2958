package io.parta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.persistence.StatementCounts;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Questions of one turn of one event loop, each in a context of its own, as requests ask them. */
public record OneTurn(Vertx vertx, StatementCounts statements) {

    /**
     * Asks, and answers what each was told.
     *
     * @param text part of the statement that all of them have to share
     */
    @SafeVarargs
    public final <T> List<T> inOneStatement(String text, Supplier<Uni<T>>... questions) throws Exception {
        long before = ran(text);
        var answers = new ArrayList<CompletableFuture<T>>();
        var loop = vertx.getOrCreateContext();
        var begun = new CompletableFuture<Void>();
        loop.runOnContext(v -> {
            for (var question : questions) {
                var answer = new CompletableFuture<T>();
                answers.add(answer);
                VertxContext.createNewDuplicatedContext(loop)
                        .runOnContext(own ->
                                question.get().subscribe().with(answer::complete, answer::completeExceptionally));
            }
            begun.complete(null);
        });
        begun.get(20, TimeUnit.SECONDS);
        var shown = new ArrayList<T>();
        for (var answer : answers) {
            shown.add(answer.get(20, TimeUnit.SECONDS));
        }
        assertThat(ran(text) - before).isEqualTo(1);
        return shown;
    }

    private long ran(String text) {
        return statements.snapshot().entrySet().stream()
                .filter(one -> one.getKey().contains(text))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
