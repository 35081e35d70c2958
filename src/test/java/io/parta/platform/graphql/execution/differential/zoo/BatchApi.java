package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Fields of all sources of a level at once, without arguments and with. */
public class BatchApi {

    public List<String> label(@Source List<Person> people) {
        return each(people, person -> Fate.of(person.getNumber(), "label", 6) == 0 ? null : "label " + person.getId());
    }

    public Uni<List<Being>> guardian(@Source List<Being> beings) {
        return Later.uni(() -> each(beings, being -> Beings.keeper(being.getId().length())));
    }

    @NonNull
    public Uni<List<Being>> firmGuardian(@Source List<Speaking> speaking) {
        return Later.uni(() -> each(
                speaking,
                being -> Fate.of(being.getId().hashCode(), "guard", 30) == 0
                        ? null
                        : Beings.being(being.getId().hashCode())));
    }

    public CompletionStage<List<List<Cat>>> kits(
            @Source List<Person> people, @DefaultValue("2") int count, @Nullable String prefix) {
        return Later.stage(() -> each(
                people,
                person -> Beings.some(
                        person.getNumber() + count + (prefix == null ? 0 : prefix.length()), "kits", Beings::cat)));
    }

    @Name("sized")
    @NonBlocking
    public List<String> sizedOf(@Nullable Size size, @Source List<House> houses, @DefaultValue("GREEN") Colour colour) {
        return each(houses, house -> house.number() + " " + size + " " + colour);
    }

    public List<@Nullable List<List<@NonNull Integer>>> table(
            @Source List<Shapes> shapes, @DefaultValue("1") int plus) {
        return each(
                shapes,
                shape -> Fate.of(shape.number(), "table", 5) == 0
                        ? null
                        : Beings.some(shape.number() + plus, "rows", i -> Beings.some(i, "cells", j -> (Integer) j)));
    }

    public Uni<List<Finding>> seen(@Source List<Finding> findings, @DefaultValue("0") int plus) {
        return Later.uni(() -> each(findings, finding -> Beings.finding(finding.hashCode() % 7 + plus)));
    }

    private static <S, T> List<T> each(List<S> sources, Function<S, T> answer) {
        List<T> answers = new ArrayList<>();
        sources.forEach(source -> answers.add(answer.apply(source)));
        return answers;
    }

    /** An input as a record. */
    public record Size(
            @DefaultValue("1") Integer width,
            @NonNull Integer height,
            @Nullable List<Size> parts) {}
}
