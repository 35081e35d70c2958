package io.parta.platform.graphql.execution.contained;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where requests wait for one another, as they do for a load under way. */
final class Rendezvous {

    private static final int PARTY = 4;

    private CompletableFuture<Integer> party = new CompletableFuture<>();
    private int present;

    CompletionStage<Integer> arrive() {
        CompletableFuture<Integer> joined;
        boolean complete;
        synchronized (this) {
            joined = party;
            present++;
            complete = present % PARTY == 0;
            if (complete) {
                party = new CompletableFuture<>();
            }
        }
        if (complete) {
            joined.complete(PARTY);
        }
        return joined;
    }
}
