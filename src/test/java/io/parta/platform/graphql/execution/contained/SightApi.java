package io.parta.platform.graphql.execution.contained;

import io.quarkus.arc.Unremovable;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Resolvers that say whom they see, before and after every kind of hop. */
@Unremovable
@ApplicationScoped
public class SightApi {

    private final Sight sight;
    private final Vertx vertx;
    private final Rendezvous roots = new Rendezvous();
    private final Rendezvous batches = new Rendezvous();
    private final Crossing crossing = new Crossing();

    @Inject
    SightApi(Sight sight, Vertx vertx) {
        this.sight = sight;
        this.vertx = vertx;
    }

    @Query
    public Uni<List<Desk>> foreign() {
        return desks(Uni.createFrom().item(1).emitOn(Infrastructure.getDefaultExecutor()));
    }

    @Query
    public Uni<List<Desk>> later() {
        return desks(timer());
    }

    @Query
    public List<Desk> blocking() {
        return List.of(new Desk(sight.seenLong()));
    }

    @Query
    @NonBlocking
    public List<Desk> plain() {
        return List.of(new Desk(sight.seen()));
    }

    @Query
    public CompletionStage<List<Desk>> stage() {
        return desks(timer()).subscribeAsCompletionStage();
    }

    /** Several requests wait for the same thing, which comes on the thread of one of them. */
    @Query
    public Uni<List<Desk>> together() {
        return after(Uni.createFrom().completionStage(roots.arrive()), sight::seenLong)
                .map(seen -> List.of(new Desk(seen)));
    }

    /** Waits until another request opens, and completes what that one waits for, still on its thread. */
    @Query
    public Uni<Desk> waiting() {
        return after(Uni.createFrom().completionStage(crossing.opened()), sight::seen)
                .map(Desk::new)
                .invoke(crossing::give);
    }

    @Query
    public CompletionStage<List<Desk>> given() {
        String seen = sight.seen();
        return crossing.given().thenApply(given -> List.of(new Desk(seen)));
    }

    @Query
    public Uni<List<Desk>> opening() {
        crossing.open();
        return Uni.createFrom().item(List.of());
    }

    @Mutation
    public Uni<Desk> change() {
        return after(timer(), sight::seen).map(Desk::new);
    }

    @Mutation
    public Desk changeBlocking() {
        return new Desk(sight.seenLong());
    }

    public Uni<List<String>> allForeign(@Source List<Desk> desks) {
        return all(desks, Uni.createFrom().item(1).emitOn(Infrastructure.getDefaultExecutor()));
    }

    public Uni<List<String>> allLater(@Source List<Desk> desks) {
        return all(desks, timer());
    }

    /** Waits for its own kind alone: the last roots would wait for batches that come after them. */
    public Uni<List<String>> allTogether(@Source List<Desk> desks) {
        return after(Uni.createFrom().completionStage(batches.arrive()), sight::seenLong)
                .map(seen -> desks.stream().map(desk -> seen).toList());
    }

    public List<String> allBlocking(@Source List<Desk> desks) {
        return desks.stream().map(desk -> sight.seenLong()).toList();
    }

    public Uni<List<String>> allOnWorker(@Source List<Desk> desks) {
        return Uni.createFrom()
                .item(() -> desks.stream().map(desk -> sight.seen()).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    public CompletionStage<List<String>> allStage(@Source List<Desk> desks) {
        return all(desks, timer()).subscribeAsCompletionStage();
    }

    public Uni<String> oneLater(@Source Desk desk) {
        return after(timer(), sight::seen);
    }

    public Uni<String> onePlain(@Source Desk desk) {
        return Uni.createFrom().item(sight.seen());
    }

    public String oneBlocking(@Source Desk desk) {
        return sight.seenLong();
    }

    /** A thread that nobody handed the request over to: it must see nobody rather than somebody. */
    public CompletionStage<String> oneLost(@Source Desk desk) {
        return CompletableFuture.supplyAsync(() -> 1).thenApplyAsync(one -> sight.seen());
    }

    private Uni<List<Desk>> desks(Uni<?> hop) {
        return after(hop, sight::seen).map(seen -> List.of(new Desk(seen), new Desk(seen)));
    }

    private Uni<List<String>> all(List<Desk> desks, Uni<?> hop) {
        return after(hop, () -> "")
                .map(none -> desks.stream().map(desk -> sight.seen()).toList());
    }

    private Uni<String> after(Uni<?> hop, Supplier<String> then) {
        String before = sight.seen();
        return hop.map(hopped -> {
            String after = then.get();
            return before.equals(after) ? after : before + " " + after;
        });
    }

    private Uni<?> timer() {
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(1, fired -> emitter.complete(1)));
    }
}
