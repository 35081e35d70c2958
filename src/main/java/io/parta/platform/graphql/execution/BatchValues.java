package io.parta.platform.graphql.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a batch field answers: a value for each of its parents, in their order, null where there is none. */
public final class BatchValues {

    private BatchValues() {}

    public static <K extends @Nullable Object, V> List<@Nullable V> inOrder(
            Collection<K> parents, Function<K, @Nullable V> value) {
        var values = new ArrayList<@Nullable V>(parents.size());
        parents.forEach(parent -> values.add(value.apply(parent)));
        return values;
    }

    /** Of what was found by key; a null key finds nothing. */
    public static <K, V> List<@Nullable V> inOrder(Collection<? extends @Nullable K> keys, Map<K, V> found) {
        var values = new ArrayList<@Nullable V>(keys.size());
        for (K key : keys) {
            values.add(key == null ? null : found.get(key));
        }
        return values;
    }
}
