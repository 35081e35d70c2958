package io.parta.platform.live;

import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** An event log whose first page is read at once and answered when the test says so. */
final class HeldStore extends EventStore {

    private final AtomicBoolean first = new AtomicBoolean(true);
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private volatile boolean read;

    HeldStore(Reads reads) {
        super(reads);
    }

    boolean isRead() {
        return read;
    }

    void release() {
        released.complete(null);
    }

    @Override
    Uni<Page> page(UUID topic, long after, int limit) {
        Uni<Page> page = super.page(topic, after, limit);
        return first.getAndSet(false)
                ? page.invoke(snapshot -> read = true)
                        .call(() -> Uni.createFrom().completionStage(released))
                : page;
    }
}
