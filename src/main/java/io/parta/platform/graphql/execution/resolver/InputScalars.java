package io.parta.platform.graphql.execution.resolver;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Scalars;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.transformation.CalendarTransformer;
import io.smallrye.graphql.transformation.FormattedNumberTransformer;
import io.smallrye.graphql.transformation.Transformer;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Binds scalars. Texts and booleans come as they are; whole numbers are taken only when they are whole and fit, which
 * SmallRye does not see to; everything else is read by SmallRye's transformer of the class and format.
 */
final class InputScalars {

    private static final String ID = "ID";
    private static final Set<Class<?>> AS_THEY_ARE = Set.of(String.class, Boolean.class);

    private InputScalars() {}

    static InputBinder of(Class<?> type, Field model, Schema schema, String element) {
        Parser parser = parser(type, model, schema, element);
        if (type.isPrimitive()) {
            return coerced -> parser.parse(Objects.requireNonNull(coerced));
        }
        return coerced -> coerced == null ? null : parser.parse(coerced);
    }

    private static Parser parser(Class<?> type, Field model, Schema schema, String element) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (!model.hasTransformation()) {
            if (AS_THEY_ARE.contains(boxed) || isCustom(boxed, schema)) {
                return boxed::cast;
            }
            boolean isId = ID.equals(model.getReference().getName());
            if (boxed == Integer.class) {
                return coerced -> Math.toIntExact(whole(coerced, isId));
            }
            if (boxed == Long.class) {
                return coerced -> whole(coerced, isId);
            }
            if (boxed == Short.class) {
                return coerced -> new BigDecimal(whole(coerced, isId)).shortValueExact();
            }
            if (boxed == Byte.class) {
                return coerced -> new BigDecimal(whole(coerced, isId)).byteValueExact();
            }
        }
        Supplier<Transformer<?, Object>> transformers = transformers(type, model, element);
        return coerced -> boxed.isInstance(coerced)
                ? coerced
                : boxed.cast(transformers.get().in(coerced));
    }

    @FunctionalInterface
    private interface Parser {
        Object parse(Object coerced) throws Exception;
    }

    private static boolean isCustom(Class<?> type, Schema schema) {
        return schema.getCustomScalarTypes().stream()
                .anyMatch(custom -> custom.getClassName().equals(type.getName()));
    }

    /** An id that Java holds as a number comes as its digits. */
    private static long whole(Object coerced, boolean isId) {
        if (coerced instanceof Integer || coerced instanceof Long) {
            return ((Number) coerced).longValue();
        }
        if (coerced instanceof Number || (isId && coerced instanceof String)) {
            return new BigDecimal(coerced.toString()).longValueExact();
        }
        throw new ClassCastException("No whole number");
    }

    @SuppressWarnings("unchecked") // SmallRye chooses the transformer by the class of the field.
    private static Supplier<Transformer<?, Object>> transformers(Class<?> type, Field model, String element) {
        Reference scalar = Scalars.getScalar(type.getName());
        var ofType = new Field(model.getMethodName(), model.getPropertyName(), model.getName(), scalar);
        ofType.setTransformation(model.getTransformation());
        Object found = scalar == null ? null : Transformer.transformer(ofType);
        if (found == null) {
            throw InputBinders.refused(element, "is of " + type + ", which is no scalar, enum or input of the schema");
        }
        if (found instanceof FormattedNumberTransformer || found instanceof CalendarTransformer) {
            // These hold a java.text.Format, which two threads must not use at once.
            return () -> Transformer.transformer(ofType);
        }
        return () -> (Transformer<?, Object>) found;
    }
}
