package io.parta.platform.graphql.execution.resolver;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Schema;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the binder of each input element of one method. It goes by the Java type, not by the class that SmallRye notes:
 * for {@code @Id List<String>} that is the list's. SmallRye's model tells names, formats and which classes are inputs.
 */
final class InputBinders {

    private final Schema schema;
    private final Map<String, InputType> inputs = new HashMap<>();
    private final Map<Class<?>, InputObject> objects = new HashMap<>();
    private final Set<Class<?>> underWay = new HashSet<>();

    InputBinders(Schema schema) {
        this.schema = schema;
        schema.getInputs().values().forEach(input -> inputs.put(input.getClassName(), input));
    }

    /**
     * @param element path of the element in the schema, for the sentence of a failure
     */
    InputBinder of(Type type, Field model, String element) {
        Reference reference = model.getReference();
        if (model.isAdaptingTo() || model.isAdaptingWith() || reference.isAdaptingTo() || reference.isAdaptingWith()) {
            throw refused(element, "has an adapter; take what the adapter makes of it");
        }
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? array(plain.getComponentType(), model, element) : leaf(plain, model, element);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], model, element);
        }
        if (type instanceof ParameterizedType container && container.getRawType() instanceof Class<?> raw) {
            Type first = container.getActualTypeArguments()[0];
            if (raw == Optional.class && first instanceof Class<?> plain && !plain.isArray()) {
                InputBinder value = leaf(plain, model, element);
                return coerced -> coerced == null ? Optional.empty() : Optional.ofNullable(value.bind(coerced));
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return collection(raw, of(first, model, element), element);
            }
        }
        throw refused(element, "is of type " + type.getTypeName() + "; take a list or a class without type parameters");
    }

    static IllegalStateException refused(String element, String reason) {
        return new IllegalStateException("input " + element + " " + reason);
    }

    private InputBinder leaf(Class<?> type, Field model, String element) {
        if (type.isEnum()) {
            return constants(type);
        }
        if (type == OptionalInt.class) {
            InputBinder number = InputScalars.of(int.class, model, schema, element);
            return coerced -> coerced == null ? OptionalInt.empty() : OptionalInt.of((int) bound(number, coerced));
        }
        if (type == OptionalLong.class) {
            InputBinder number = InputScalars.of(long.class, model, schema, element);
            return coerced -> coerced == null ? OptionalLong.empty() : OptionalLong.of((long) bound(number, coerced));
        }
        if (type == OptionalDouble.class) {
            InputBinder number = InputScalars.of(double.class, model, schema, element);
            return coerced ->
                    coerced == null ? OptionalDouble.empty() : OptionalDouble.of((double) bound(number, coerced));
        }
        InputType input = inputs.get(type.getName());
        return input == null ? InputScalars.of(type, model, schema, element) : object(type, input, element);
    }

    private static Object bound(InputBinder binder, Object coerced) throws Throwable {
        return Objects.requireNonNull(binder.bind(coerced));
    }

    /** An input may hold itself: then the inner one finds the outer one when it is used. */
    private InputBinder object(Class<?> type, InputType input, String element) {
        InputObject known = objects.get(type);
        if (known != null) {
            return known;
        }
        if (!underWay.add(type)) {
            return coerced -> Objects.requireNonNull(objects.get(type)).bind(coerced);
        }
        InputObject made = InputObject.of(type, input, this, element);
        objects.put(type, made);
        return made;
    }

    private static InputBinder constants(Class<?> type) {
        Map<Object, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
            constants.put(constant, constant);
        }
        return coerced -> coerced == null ? null : Objects.requireNonNull(constants.get(coerced));
    }

    /** Of arrays in arrays and of lists in Optionals SmallRye's schema forgets a level. */
    private InputBinder array(Class<?> component, Field model, String element) {
        if (component.isArray()) {
            throw refused(element, "is an array of arrays; take a list of lists");
        }
        InputBinder binder = leaf(component, model, element);
        return coerced -> {
            if (coerced == null) {
                return null;
            }
            Collection<?> values = elements(coerced);
            Object array = Array.newInstance(component, values.size());
            int i = 0;
            for (Object value : values) {
                Array.set(array, i++, binder.bind(value));
            }
            return array;
        };
    }

    private static InputBinder collection(Class<?> type, InputBinder binder, String element) {
        Supplier<Collection<@Nullable Object>> empty = empty(type, element);
        return coerced -> {
            if (coerced == null) {
                return null;
            }
            Collection<@Nullable Object> values = empty.get();
            for (Object value : elements(coerced)) {
                values.add(binder.bind(value));
            }
            return values;
        };
    }

    private static Collection<?> elements(Object coerced) {
        return coerced instanceof Collection<?> values ? values : List.of(coerced);
    }

    private static Supplier<Collection<@Nullable Object>> empty(Class<?> type, String element) {
        if (type.isAssignableFrom(ArrayList.class)) {
            return ArrayList::new;
        }
        if (type.isAssignableFrom(LinkedHashSet.class)) {
            return LinkedHashSet::new;
        }
        if (type.isAssignableFrom(TreeSet.class)) {
            return TreeSet::new;
        }
        if (type.isAssignableFrom(ArrayDeque.class)) {
            return ArrayDeque::new;
        }
        throw refused(element, "is of type " + type.getName() + "; take a List, Set, SortedSet or Queue");
    }
}
