package io.parta.platform.graphql.execution.differential.zoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Nullable and non-null in every position of lists, of leaves and of objects; nulls come where they may and may not. */
public record Shapes(@NonNull int number) {

    public @Nullable List<Integer> getInts() {
        return Fate.value(number, "ints", list("ints", i -> i));
    }

    public @Nullable List<@NonNull Integer> getFirmInts() {
        return Fate.value(number, "firmInts", list("firmInts", i -> i));
    }

    @NonNull
    public List<Integer> getIntsAlways() {
        return Fate.firm(number, "intsAlways", list("intsAlways", i -> i));
    }

    @NonNull
    public List<@NonNull Integer> getFirmIntsAlways() {
        return Fate.firm(number, "firmIntsAlways", list("firmIntsAlways", i -> i));
    }

    public @Nullable List<List<Integer>> getGrid() {
        return Fate.value(number, "grid", list("grid", i -> list("row" + i, j -> j)));
    }

    @NonNull
    public List<@NonNull List<@NonNull String>> getFirmGrid() {
        return Fate.firm(number, "firmGrid", list("firmGrid", i -> list("firmRow" + i, j -> i + "," + j)));
    }

    public @Nullable List<@NonNull List<Colour>> getColours() {
        return Fate.value(
                number, "colours", list("colours", i -> list("colour" + i, j -> Colour.values()[Math.abs(j) % 3])));
    }

    public @Nullable List<Cat> getCats() {
        return Fate.value(number, "cats", list("cats", Beings::cat));
    }

    public @Nullable List<@NonNull Cat> getFirmCats() {
        return Fate.value(number, "firmCats", list("firmCats", Beings::cat));
    }

    @NonNull
    public List<Being> getBeingsAlways() {
        return Fate.firm(number, "beingsAlways", list("beingsAlways", Beings::being));
    }

    @NonNull
    public List<@NonNull Finding> getFirmFindingsAlways() {
        return Fate.firm(number, "firmFindingsAlways", list("firmFindingsAlways", Beings::finding));
    }

    public @Nullable List<@NonNull List<Being>> getBeingGrid() {
        return Fate.value(number, "beingGrid", list("beingGrid", i -> list("beingRow" + i, Beings::being)));
    }

    @NonNull
    public Shapes getNext() {
        return Fate.firm(number, "next", new Shapes(number + 1));
    }

    public int @Nullable [] getPrimitives() {
        return Fate.value(number, "primitives", new int[] {number, -number, Integer.MIN_VALUE});
    }

    public String @Nullable [] getStrings() {
        return Fate.value(number, "strings", new String[] {"a" + number, null, ""});
    }

    public @Nullable Set<Tone> getTones() {
        return Fate.value(number, "tones", new LinkedHashSet<>(Arrays.asList(Tone.DARK, Tone.LIGHT)));
    }

    public @Nullable Collection<House> getHouses() {
        return Fate.value(number, "houses", Beings.some(number, "house", i ->
                (House) Beings.being(Math.floorMod(i, 24) * 4 + 3)));
    }

    /** A list that is read with pleasure until its third item. */
    public List<Integer> getLazy() {
        return new Broken<>(Fate.of(number, "lazy", 4), i -> number + i);
    }

    public List<Cat> getLazyCats() {
        return new Broken<>(Fate.of(number, "lazyCats", 4), i -> Beings.cat(number + i));
    }

    public @Nullable List<List<Being>> getLazyGrid() {
        return Arrays.asList(
                List.of(Beings.being(number)), new Broken<>(Fate.of(number, "lazyGrid", 4), Beings::being), null);
    }

    private <T> List<T> list(String name, IntFunction<T> item) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < Fate.of(number, name, 4); i++) {
            list.add(Fate.of(number + i, name + " null", 12) == 0 ? null : item.apply(number * 10 + i));
        }
        return list;
    }
}
