package io.parta.platform.graphql.execution.differential;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** Turns coerced arguments into what Java methods take, by reflection and without haste. */
final class NaiveInputs {

    private NaiveInputs() {}

    /** The specification's rule for variables in lists, which graphql-java does not know. */
    static void requireNoNull(GraphQLType type, @Nullable Object value) {
        if (value == null && GraphQLTypeUtil.isNonNull(type)) {
            throw new IllegalArgumentException("null is no " + GraphQLTypeUtil.simplePrint(type));
        }
        if (value instanceof Collection<?> items && GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list) {
            items.forEach(item -> requireNoNull(list.getWrappedType(), item));
        }
        if (value instanceof Map<?, ?> fields) {
            var input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(type);
            fields.forEach(
                    (name, field) -> requireNoNull(input.getField((String) name).getType(), field));
        }
    }

    static @Nullable Object convert(@Nullable Object value, Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType parameterized) {
            return container(
                    value, (Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments()[0]);
        }
        Class<?> target = (Class<?>) type;
        if (value == null) {
            return null;
        }
        if (target.isArray()) {
            var items = (Collection<?>) value;
            Object array = Array.newInstance(target.getComponentType(), items.size());
            int i = 0;
            for (Object item : items) {
                Array.set(array, i++, convert(item, target.getComponentType()));
            }
            return array;
        }
        return value instanceof Map<?, ?> fields ? object(fields, target) : leaf(value, target);
    }

    private static @Nullable Object container(@Nullable Object value, Class<?> raw, Type item)
            throws ReflectiveOperationException {
        if (raw == Optional.class) {
            return value == null ? Optional.empty() : Optional.of(convert(value, item));
        }
        if (value == null) {
            return null;
        }
        Collection<Object> items = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        for (Object one : (Collection<?>) value) {
            items.add(convert(one, item));
        }
        return items;
    }

    private static Object leaf(Object value, Class<?> target) {
        String text = value.toString();
        return switch (target.getSimpleName()) {
            case "int", "Integer" -> ((Number) value).intValue();
            case "short", "Short" -> Short.parseShort(text);
            case "byte", "Byte" -> Byte.parseByte(text);
            case "boolean", "Boolean", "String" -> value;
            case "char", "Character" -> text.charAt(0);
            case "LocalDate" -> LocalDate.parse(text);
            case "Instant" -> Instant.parse(text);
            case "UUID" -> UUID.fromString(text);
            default -> constant(text, target);
        };
    }

    private static Object constant(String name, Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(target + " has no " + name));
    }

    private static Object object(Map<?, ?> fields, Class<?> target) throws ReflectiveOperationException {
        return target.isRecord() ? record(fields, target) : bean(fields, target);
    }

    private static Object record(Map<?, ?> fields, Class<?> target) throws ReflectiveOperationException {
        RecordComponent[] components = target.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Name name = target.getDeclaredField(components[i].getName()).getAnnotation(Name.class);
            String field = name == null ? components[i].getName() : name.value();
            values[i] = convert(fields.get(field), components[i].getGenericType());
        }
        Constructor<?> constructor = target.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }

    private static Object bean(Map<?, ?> fields, Class<?> target) throws ReflectiveOperationException {
        Object bean = target.getConstructor().newInstance();
        Map<String, Method> setters = Arrays.stream(target.getMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .collect(Collectors.toMap(
                        method -> method.getName().substring(3, 4).toLowerCase(Locale.ROOT)
                                + method.getName().substring(4),
                        method -> method));
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            Method setter = setters.get((String) field.getKey());
            setter.invoke(bean, convert(field.getValue(), setter.getGenericParameterTypes()[0]));
        }
        return bean;
    }
}
