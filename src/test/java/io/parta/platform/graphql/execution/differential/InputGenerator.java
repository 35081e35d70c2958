package io.parta.platform.graphql.execution.differential;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values of arguments: as literals, as variables, and as literals with variables in them. */
final class InputGenerator {

    private static final int MAX_DEPTH = 3;

    private static final Map<String, List<Object>> SCALARS = Map.of(
            "Int", List.of(0, 1, 2, 3, 4, 5, 8, -1, 100, Integer.MAX_VALUE, Integer.MIN_VALUE),
            "Float", List.of(0, 1.5, -2.25, 1e10),
            "String", List.of("", "text", "Ёж \"a\" \\ \n 😀", "null", "2026-09-01"),
            "Boolean", List.of(true, false),
            "ID", List.of("1", "person_4", "юникод", 7),
            "Date", List.of("2026-09-01", "1999-12-31"),
            "DateTime", List.of("2026-09-01T06:30:00Z", "1970-01-01T00:00:00.123456Z"),
            "Time", List.of("12:30:00"));

    private final Random random;
    private final Map<String, List<Object>> hints;
    private final Map<String, VariableDefinition> variables = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** @param hints values that mean something, by the name of the argument or input field */
    InputGenerator(Random random, Map<String, List<Object>> hints) {
        this.random = random;
        this.hints = hints;
    }

    /** Definitions of the variables that were used. */
    Map<String, VariableDefinition> variables() {
        return variables;
    }

    /** Values of the variables that shall be sent. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    /** A value of the type for an argument of this name. */
    Value<?> value(GraphQLInputType type, String name) {
        return value(type, name, 0, true);
    }

    private Value<?> value(GraphQLInputType type, String name, int depth, boolean mayVary) {
        if (mayVary && random.nextInt(4) == 0) {
            return variable(type, name);
        }
        if (!GraphQLTypeUtil.isNonNull(type) && (random.nextInt(12) == 0 || depth > MAX_DEPTH)) {
            return NullValue.of();
        }
        GraphQLInputType nullable = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            var item = (GraphQLInputType) list.getWrappedType();
            if (random.nextInt(8) == 0 && !(GraphQLTypeUtil.unwrapNonNull(item) instanceof GraphQLList)) {
                // One value instead of a list of it.
                return value(GraphQLNonNull.nonNull(GraphQLTypeUtil.unwrapNonNull(item)), name, depth + 1, false);
            }
            var items = ArrayValue.newArrayValue();
            for (int i = size(depth); i > 0; i--) {
                items.value(value(item, name, depth + 1, mayVary));
            }
            return items.build();
        }
        if (nullable instanceof GraphQLInputObjectType object) {
            var fields = ObjectValue.newObjectValue();
            for (GraphQLInputObjectField field : object.getFields()) {
                if (isGiven(field, depth)) {
                    fields.objectField(ObjectField.newObjectField()
                            .name(field.getName())
                            .value(value(field.getType(), field.getName(), depth + 1, mayVary))
                            .build());
                }
            }
            return fields.build();
        }
        return literal(leaf((GraphQLNamedType) nullable, name), nullable instanceof GraphQLEnumType);
    }

    private Value<?> variable(GraphQLInputType type, String name) {
        String variable = "v" + variables.size();
        boolean nonNull = GraphQLTypeUtil.isNonNull(type);
        boolean withDefault = random.nextInt(3) == 0;
        GraphQLInputType declared = type;
        if (nonNull && withDefault && random.nextBoolean()) {
            declared = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        } else if (!nonNull && random.nextInt(4) == 0) {
            declared = GraphQLNonNull.nonNull(type);
        }
        var definition =
                VariableDefinition.newVariableDefinition().name(variable).type(typeNode(declared));
        if (withDefault) {
            // A variable in the place of a value that may not be null has a default that is not.
            definition.defaultValue(value(nonNull ? type : declared, name, 1, false));
        }
        variables.put(variable, definition.build());
        boolean mayMiss = withDefault || !GraphQLTypeUtil.isNonNull(declared);
        if (!mayMiss || random.nextInt(4) > 0) {
            // Null where only the default makes the variable fit is the field's error, so it comes seldom; in a
            // condition
            // it has no field to be the error of, and graphql-java fails.
            boolean mayBeNull = !nonNull || (!name.equals("if") && random.nextInt(8) == 0);
            values.put(variable, json(mayBeNull ? declared : type, name, 0));
        }
        return VariableReference.newVariableReference().name(variable).build();
    }

    private @Nullable Object json(GraphQLInputType type, String name, int depth) {
        if (!GraphQLTypeUtil.isNonNull(type) && (random.nextInt(8) == 0 || depth > MAX_DEPTH)) {
            return null;
        }
        GraphQLInputType nullable = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int i = size(depth); i > 0; i--) {
                items.add(json((GraphQLInputType) list.getWrappedType(), name, depth + 1));
            }
            return items;
        }
        if (nullable instanceof GraphQLInputObjectType object) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (GraphQLInputObjectField field : object.getFields()) {
                if (isGiven(field, depth)) {
                    fields.put(field.getName(), json(field.getType(), field.getName(), depth + 1));
                }
            }
            return fields;
        }
        return leaf((GraphQLNamedType) nullable, name);
    }

    private boolean isGiven(GraphQLInputObjectField field, int depth) {
        return (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                || (depth < MAX_DEPTH && random.nextInt(5) < 2);
    }

    private int size(int depth) {
        return random.nextInt(depth < 2 ? 4 : 2);
    }

    private Object leaf(GraphQLNamedType type, String name) {
        List<Object> candidates = hints.get(name);
        if (candidates == null || candidates.isEmpty() || random.nextInt(10) == 0) {
            candidates = type instanceof GraphQLEnumType constants
                    ? List.copyOf(constants.getValues().stream()
                            .map(constant -> constant.getName())
                            .toList())
                    : SCALARS.getOrDefault(type.getName(), List.of("1"));
        }
        return candidates.get(random.nextInt(candidates.size()));
    }

    private static Value<?> literal(Object leaf, boolean constant) {
        if (leaf instanceof String text) {
            return constant ? EnumValue.of(text) : StringValue.of(text);
        }
        if (leaf instanceof Boolean flag) {
            return BooleanValue.of(flag);
        }
        if (leaf instanceof Double number) {
            return FloatValue.newFloatValue(BigDecimal.valueOf(number)).build();
        }
        return IntValue.newIntValue(BigInteger.valueOf(((Number) leaf).longValue()))
                .build();
    }

    private static Type<?> typeNode(GraphQLInputType type) {
        return Parser.parseType(GraphQLTypeUtil.simplePrint(type));
    }
}
