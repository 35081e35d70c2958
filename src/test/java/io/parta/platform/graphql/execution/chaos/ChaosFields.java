package io.parta.platform.graphql.execution.chaos;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Fields of a knot, for one and for all of a level, in every manner of answering. */
public final class ChaosFields {

    public Uni<List<Knot>> allUni(@Source List<Knot> knots, How how, How getters) {
        return Chaos.uni(how, Chaos.list(how, next(knots, getters)));
    }

    public Uni<List<@NonNull Knot>> allMust(@Source List<Knot> knots, How how, How getters) {
        return Chaos.uni(how, Chaos.list(how, next(knots, getters)));
    }

    public CompletionStage<List<Knot>> allStage(@Source List<Knot> knots, How how, How getters) {
        return Chaos.stage(how, Chaos.list(how, next(knots, getters)));
    }

    public List<Knot> allBlocking(@Source List<Knot> knots, How how, How getters) {
        return Chaos.plain(how, Chaos.list(how, next(knots, getters)));
    }

    public Uni<List<@NonNull String>> allTexts(@Source List<Knot> knots, How how) {
        return Chaos.uni(
                how,
                Chaos.list(
                        how, knots.stream().map(knot -> "text " + knot.getN()).toList()));
    }

    public Uni<List<List<@NonNull Knot>>> allLists(@Source List<Knot> knots, How how, How inner, How getters) {
        return Chaos.uni(
                how,
                Chaos.list(
                        how,
                        knots.stream()
                                .map(knot -> Chaos.list(inner, next(List.of(knot, knot), getters)))
                                .toList()));
    }

    public Uni<List<Thing>> allThings(@Source List<Knot> knots, How how, How getters) {
        List<Thing> things = knots.stream()
                .<Thing>map(
                        knot -> knot.getN() % 2 == 0 ? new Bead(knot.getN(), "blue") : new Knot(knot.getN(), getters))
                .toList();
        return Chaos.uni(how, Chaos.list(how, things));
    }

    public Uni<Knot> oneUni(@Source Knot knot, How how, How getters) {
        return Chaos.uni(how, new Knot(knot.getN() + 10, getters));
    }

    public @NonNull CompletionStage<Knot> oneStage(@Source Knot knot, How how, How getters) {
        return Chaos.stage(how, new Knot(knot.getN() + 10, getters));
    }

    public Knot oneBlocking(@Source Knot knot, How how, How getters) {
        return Chaos.plain(how, new Knot(knot.getN() + 10, getters));
    }

    public Uni<@NonNull String> oneText(@Source Knot knot, How how) {
        return Chaos.uni(how, "text " + knot.getN());
    }

    public Uni<List<Knot>> oneList(@Source Knot knot, How how, How getters) {
        return Chaos.uni(how, Chaos.list(how, next(List.of(knot, knot), getters)));
    }

    private static List<Knot> next(List<Knot> knots, How getters) {
        return knots.stream().map(knot -> new Knot(knot.getN() + 10, getters)).toList();
    }
}
