package io.parta.platform.graphql.execution.resolver;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.parta.platform.graphql.execution.answer.LeafWriters;
import io.parta.platform.graphql.execution.resolver.ResolverMethod.Sources;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A resolver for every field of every object type, found once at start. There is no other way to a value at run time, so
 * what cannot be planned fails the start.
 */
public final class ResolverRegistry {

    private final GraphQLSchema schema;
    private final Schema model;
    private final Function<Class<?>, Object> beans;
    private final Map<String, Map<String, SchemaField>> fields = new HashMap<>();
    private final ObjectTypes objectTypes;

    /**
     * @param schema what SmallRye built of the model
     * @param model SmallRye's model: which class, method and property stands behind a field
     * @param beans gives the bean of a class that has resolver methods
     * @throws IllegalStateException naming the first element of the schema that cannot be planned
     */
    public ResolverRegistry(GraphQLSchema schema, Schema model, Function<Class<?>, Object> beans) {
        this.schema = schema;
        this.model = model;
        this.beans = beans;
        Map<String, GraphQLObjectType> byClassName = new HashMap<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !Introspection.isIntrospectionTypes(object)) {
                fields.put(object.getName(), fieldsOf(object));
                Type described = model.getTypes().get(object.getName());
                if (described != null) {
                    byClassName.put(described.getClassName(), object);
                }
            }
        }
        addIntrospection();
        objectTypes = new ObjectTypes(byClassName);
    }

    /** The field of a valid document. */
    public SchemaField field(GraphQLObjectType type, String name) {
        Map<String, SchemaField> ofType = fields.get(type.getName());
        SchemaField field = ofType == null ? null : ofType.get(name);
        if (field == null) {
            throw new IllegalStateException(type.getName() + "." + name + " is not a field of the schema");
        }
        return field;
    }

    public ObjectTypes objectTypes() {
        return objectTypes;
    }

    private Map<String, SchemaField> fieldsOf(GraphQLObjectType type) {
        Map<String, SchemaField> ofType = new HashMap<>();
        Type described = model.getTypes().get(type.getName());
        Collection<Operation> roots = rootsOf(type);
        for (GraphQLFieldDefinition definition : type.getFieldDefinitions()) {
            String coordinate = type.getName() + "." + definition.getName();
            Field field = described == null ? null : modelOf(described, definition.getName());
            if (field == null) {
                field = roots.stream()
                        .filter(operation -> operation.getName().equals(definition.getName()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(coordinate
                                + " has neither a property nor a resolver method in the schema's model (namespaces,"
                                + " federation and maps cannot be planned)"));
            }
            requirePlannable(coordinate, field);
            ofType.put(
                    definition.getName(),
                    schemaField(coordinate, definition, resolver(coordinate, described, field), field));
        }
        ofType.put("__typename", typeName(type));
        return ofType;
    }

    private SchemaField schemaField(
            String coordinate, GraphQLFieldDefinition definition, FieldResolver resolver, Field field) {
        GraphQLOutputType type = definition.getType();
        List<GraphQLObjectType> possible = possibleTypes(type);
        var leaf = possible.isEmpty()
                ? LeafWriters.of((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(type), field)
                : null;
        return new SchemaField(coordinate, definition, resolver, ValueShape.of(type, leaf), possible);
    }

    private FieldResolver resolver(String coordinate, @Nullable Type owner, Field field) {
        try {
            if (field instanceof Operation operation) {
                return ResolverMethod.of(operation, sources(owner, operation), model, beans);
            }
            if (owner == null) {
                throw new IllegalStateException("a property needs an object");
            }
            return PropertyReader.of(Methods.load(owner.getClassName()), field);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(coordinate + " cannot be planned: " + e.getMessage(), e);
        }
    }

    private static Sources sources(@Nullable Type owner, Operation operation) {
        if (owner == null || !operation.isSourceField()) {
            return Sources.NONE;
        }
        return operation.equals(owner.getBatchOperations().get(operation.getName())) ? Sources.ALL : Sources.ONE;
    }

    private static @Nullable Field modelOf(Type type, String name) {
        Field field = type.getBatchOperations().get(name);
        if (field == null) {
            field = type.getOperations().get(name);
        }
        return field != null ? field : type.getFields().get(name);
    }

    private Collection<Operation> rootsOf(GraphQLObjectType type) {
        if (type.equals(schema.getQueryType())) {
            return model.getQueries();
        }
        if (type.equals(schema.getMutationType())) {
            return model.getMutations();
        }
        return type.equals(schema.getSubscriptionType()) ? model.getSubscriptions() : List.of();
    }

    private static void requirePlannable(String coordinate, Field field) {
        if (field.isAdaptingWith()
                || field.isAdaptingTo()
                || field.getReference().isAdaptingTo()
                || field.getReference().isAdaptingWith()
                || (field.hasWrapper() && field.getWrapper().isMap())) {
            throw new IllegalStateException(coordinate + " is a map or has an adapter: answer a record instead");
        }
    }

    private List<GraphQLObjectType> possibleTypes(GraphQLOutputType type) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        if (named instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        if (named instanceof GraphQLInterfaceType anInterface) {
            return schema.getImplementations(anInterface);
        }
        if (named instanceof GraphQLUnionType union) {
            return union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
        }
        return List.of();
    }

    private SchemaField typeName(GraphQLObjectType type) {
        return new SchemaField(
                type.getName() + ".__typename",
                schema.getIntrospectionTypenameFieldDefinition(),
                new FieldResolver.TypeName(),
                new ValueShape(true, null, (value, out) -> out.value(value)),
                List.of());
    }

    private void addIntrospection() {
        String query = schema.getQueryType().getName();
        for (GraphQLFieldDefinition definition :
                List.of(schema.getIntrospectionSchemaFieldDefinition(), schema.getIntrospectionTypeFieldDefinition())) {
            var field = new SchemaField(
                    query + "." + definition.getName(),
                    definition,
                    new FieldResolver.Introspection(),
                    new ValueShape(false, null, (value, out) -> out.value(value)),
                    List.of());
            fields.computeIfAbsent(query, type -> new HashMap<>()).put(definition.getName(), field);
        }
    }
}
