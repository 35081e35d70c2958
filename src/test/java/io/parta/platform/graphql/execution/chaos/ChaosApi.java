package io.parta.platform.graphql.execution.chaos;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Root fields that behave as their argument says; {@code getters} is how the answered objects behave. */
public final class ChaosApi {

    @Query
    public Uni<Knot> uni(How how, How getters) {
        return Chaos.uni(how, new Knot(1, getters));
    }

    @Query
    public Uni<@NonNull Knot> must(How how, How getters) {
        return Chaos.uni(how, new Knot(2, getters));
    }

    @Query
    public CompletionStage<Knot> stage(How how, How getters) {
        return Chaos.stage(how, new Knot(3, getters));
    }

    @Query
    @NonBlocking
    public Knot plain(How how, How getters) {
        return Chaos.plain(how, new Knot(4, getters));
    }

    @Query
    public Knot blocking(How how, How getters) {
        return Chaos.plain(how, new Knot(5, getters));
    }

    @Query
    public Uni<List<Knot>> list(How how, How getters) {
        return Chaos.uni(how, Chaos.list(how, knots(getters)));
    }

    @Query
    public Uni<@NonNull List<@NonNull Knot>> mustList(How how, How getters) {
        return Chaos.uni(how, Chaos.list(how, knots(getters)));
    }

    @Query
    public List<Knot> blockingList(How how, How getters) {
        return Chaos.plain(how, Chaos.list(how, knots(getters)));
    }

    @Query
    public Uni<List<@NonNull String>> words(How how) {
        return Chaos.uni(how, Chaos.list(how, List.of("one", "two")));
    }

    @Query
    public Uni<List<List<Integer>>> grid(How how) {
        return Chaos.uni(how, Chaos.list(how, List.of(List.of(1, 2), Collections.<Integer>singletonList(null))));
    }

    @Query
    public Uni<Thing> thing(How how, How getters) {
        return Chaos.uni(how, how == How.SHORT ? new Bead(6, "red") : new Knot(6, getters));
    }

    @Mutation
    public Uni<Knot> change(How how, How getters) {
        return Chaos.uni(how, new Knot(7, getters));
    }

    @Mutation
    public Knot changeBlocking(How how, How getters) {
        return Chaos.plain(how, new Knot(8, getters));
    }

    private static List<Knot> knots(How getters) {
        return List.of(new Knot(1, getters), new Knot(2, How.FINE), new Knot(3, getters));
    }
}
