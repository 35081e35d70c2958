package io.parta.platform.graphql.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A page that was read.
 *
 * @param items in the order of the list
 * @param cursors one for each item
 */
public record Page<T>(List<T> items, List<String> cursors, PageInfo info) {

    /** The edges of the page, by the constructor of the list's edge type (cursor, node). */
    public <E> List<E> edges(BiFunction<String, T, E> edge) {
        return new LazyList<>(items.size(), place -> edge.apply(cursors.get(place), items.get(place)));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), cursors, info);
    }

    /** The page of what the items stand for, without those that stand for nothing any more and their cursors. */
    public <R> Page<R> present(Function<T, Optional<R>> mapper) {
        var present = new ArrayList<R>(items.size());
        var places = new ArrayList<String>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var value = mapper.apply(items.get(i));
            if (value.isPresent()) {
                present.add(value.get());
                places.add(cursors.get(i));
            }
        }
        return new Page<>(List.copyOf(present), List.copyOf(places), info);
    }
}
