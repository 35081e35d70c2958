package io.parta.platform.graphql.execution.run;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What Java has for an absent value and for a list. */
final class Values {

    private Values() {}

    static boolean isOptional(Object value) {
        return value instanceof Optional
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble;
    }

    /** The value inside an Optional; null when it is empty. */
    static @Nullable Object present(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        return value;
    }

    /** @throws IllegalStateException when the value is no list */
    static Iterator<?> items(Object list) {
        if (list instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        if (list instanceof Object[] array) {
            return Arrays.asList(array).iterator();
        }
        if (list.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(list))
                    .mapToObj(i -> Array.get(list, i))
                    .iterator();
        }
        if (list instanceof BaseStream<?, ?> stream) {
            return stream.iterator();
        }
        if (list instanceof Iterator<?> iterator) {
            return iterator;
        }
        throw new IllegalStateException(
                "A list was promised, not " + list.getClass().getName());
    }
}
