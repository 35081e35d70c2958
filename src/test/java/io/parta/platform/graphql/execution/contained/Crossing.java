package io.parta.platform.graphql.execution.contained;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Two requests, each of which completes what the other one waits for. */
final class Crossing {

    private final CompletableFuture<Integer> opened = new CompletableFuture<>();
    private final CompletableFuture<Integer> given = new CompletableFuture<>();

    CompletionStage<Integer> opened() {
        return opened;
    }

    CompletionStage<Integer> given() {
        return given;
    }

    void open() {
        opened.complete(1);
    }

    void give() {
        given.complete(1);
    }
}
