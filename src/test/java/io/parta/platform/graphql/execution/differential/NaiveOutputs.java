package io.parta.platform.graphql.execution.differential;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.transformation.Transformer;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Turns what Java methods answer into what graphql-java completes: lists read to their end, no Optional. */
final class NaiveOutputs {

    private NaiveOutputs() {}

    static @Nullable Object convert(@Nullable Object value, Field field) {
        if (value == null) {
            return null;
        }
        if (value instanceof Optional<?> optional) {
            return convert(optional.orElse(null), field);
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
        if (value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(convert(Array.get(value, i), field));
            }
            return items;
        }
        if (value instanceof Iterable<?> iterable) {
            List<Object> items = new ArrayList<>();
            iterable.forEach(
                    item -> items.add(item instanceof Iterable<?> list ? readable(list, field) : convert(item, field)));
            return items;
        }
        return leaf(value, field);
    }

    /** A list in a list; when it cannot be read, what graphql-java will not take for a list at its place. */
    private static Object readable(Iterable<?> list, Field field) {
        try {
            return convert(list, field);
        } catch (RuntimeException unreadable) {
            return unreadable;
        }
    }

    /** SmallRye's form of the value, which the scalars expect. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Object leaf(Object value, Field field) {
        var reference = field.getReference();
        if (reference.getType() != ReferenceType.SCALAR
                || reference.getClassName().equals(reference.getGraphQLClassName())) {
            return value;
        }
        Transformer transformer = Transformer.transformer(field);
        return transformer == null ? value : transformer.out(value);
    }
}
