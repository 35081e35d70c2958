package io.parta.platform.graphql.execution.answer;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.transformation.CalendarTransformer;
import io.smallrye.graphql.transformation.FormattedNumberTransformer;
import io.smallrye.graphql.transformation.Transformer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the writer of a field: a direct one for the classes that nearly all fields have, for every other the way of
 * SmallRye GraphQL (its transformation of the Java class, then the scalar's coercion). A direct writer sends values of
 * another class that way too, so a field answers the same whichever writer it got.
 */
public final class LeafWriters {

    private LeafWriters() {}

    /**
     * @param type the scalar or the enum
     * @param model what SmallRye GraphQL noted about the Java side of the field: class, format
     * @throws IllegalStateException for a field with an adapter
     */
    public static LeafWriter of(GraphQLNamedOutputType type, Field model) {
        Reference reference = model.getReference();
        if (model.isAdaptingTo() || model.isAdaptingWith() || reference.isAdaptingTo() || reference.isAdaptingWith()) {
            throw new IllegalStateException(
                    "Field " + model.getName() + " of type " + type.getName() + " has an adapter: answer its result");
        }
        if (type instanceof GraphQLEnumType constants) {
            return constants(constants);
        }
        if (type instanceof GraphQLScalarType scalar) {
            LeafWriter coerced = coerced(scalar.getCoercing(), transformers(model));
            return model.hasTransformation() ? coerced : direct(reference.getClassName(), type.getName(), coerced);
        }
        throw new IllegalStateException("Field " + model.getName() + " is no leaf: " + type.getName());
    }

    private static LeafWriter direct(String className, String scalar, LeafWriter coerced) {
        return switch (className + " " + scalar) {
            case "java.lang.String String", "java.lang.String ID" -> text(coerced);
            case "int Int", "java.lang.Integer Int" -> number(coerced);
            case "boolean Boolean", "java.lang.Boolean Boolean" -> bool(coerced);
            case "java.time.OffsetDateTime DateTime" -> direct(OffsetDateTime.class, IsoTime::dateTime, coerced);
            case "java.time.Instant DateTime" -> direct(Instant.class, IsoTime::instant, coerced);
            case "java.time.LocalDate Date" -> direct(LocalDate.class, IsoTime::day, coerced);
            default -> coerced;
        };
    }

    // Nearly everything is one of these three: their classes are named where the compiler sees them.

    private static LeafWriter text(LeafWriter coerced) {
        return (value, out) -> {
            if (value instanceof String text) {
                out.string(text);
            } else {
                coerced.write(value, out);
            }
        };
    }

    private static LeafWriter number(LeafWriter coerced) {
        return (value, out) -> {
            if (value instanceof Integer number) {
                out.number(number.intValue());
            } else {
                coerced.write(value, out);
            }
        };
    }

    private static LeafWriter bool(LeafWriter coerced) {
        return (value, out) -> {
            if (value instanceof Boolean bool) {
                out.bool(bool);
            } else {
                coerced.write(value, out);
            }
        };
    }

    private static <T> LeafWriter direct(Class<T> type, BiConsumer<T, JsonBytes> writer, LeafWriter coerced) {
        return (value, out) -> {
            if (type.isInstance(value)) {
                writer.accept(type.cast(value), out);
            } else {
                coerced.write(value, out);
            }
        };
    }

    private static LeafWriter constants(GraphQLEnumType type) {
        Map<String, byte[]> names = new HashMap<>();
        for (GraphQLEnumValueDefinition constant : type.getValues()) {
            names.put(
                    String.valueOf(constant.getValue()),
                    ('"' + constant.getName() + '"').getBytes(StandardCharsets.US_ASCII));
        }
        return (value, out) -> {
            byte[] name = names.get(value instanceof Enum<?> constant ? constant.name() : value);
            if (name == null) {
                throw new CoercingSerializeException("No value of " + type.getName());
            }
            out.raw(name);
        };
    }

    private static LeafWriter coerced(
            Coercing<?, ?> coercing, Supplier<@Nullable Transformer<Object, ?>> transformers) {
        return (value, out) -> {
            Transformer<Object, ?> transformer = transformers.get();
            Object transformed = transformer == null ? value : transformer.out(value);
            Object json = coercing.serialize(transformed, GraphQLContext.getDefault(), Locale.ROOT);
            if (json == null) {
                throw new CoercingSerializeException(
                        "A scalar of " + value.getClass().getName() + " is null");
            }
            out.value(json);
        };
    }

    @SuppressWarnings("unchecked") // SmallRye chooses the transformer by the class of the field.
    private static Supplier<@Nullable Transformer<Object, ?>> transformers(Field model) {
        Reference reference = model.getReference();
        if (reference.getType() != ReferenceType.SCALAR
                || reference.getClassName().equals(reference.getGraphQLClassName())) {
            return () -> null;
        }
        Object found = Transformer.transformer(model);
        if (found instanceof FormattedNumberTransformer || found instanceof CalendarTransformer) {
            // These hold a java.text.Format, which two threads must not use at once.
            return () -> Transformer.transformer(model);
        }
        var transformer = (Transformer<Object, ?>) found;
        return () -> transformer;
    }
}
