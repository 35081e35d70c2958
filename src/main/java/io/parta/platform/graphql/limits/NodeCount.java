package io.parta.platform.graphql.limits;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects an operation may touch: the sum over its objects of the product of the enclosing page sizes. Connections, edges
 * and {@code PageInfo} are how a page travels, not objects. Of an abstract type the dearest possible type counts.
 */
final class NodeCount {

    private static final long MANY = 1_000_000_000;

    private final GraphQLSchema schema;
    private final OperationDefinition operation;
    private final PageSizes pages;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<SelectionSet, Map<String, Long>> counted = new IdentityHashMap<>();

    NodeCount(GraphQLSchema schema, Document document, OperationDefinition operation, JsonObject variables) {
        this.schema = schema;
        this.operation = operation;
        this.pages = new PageSizes(operation, variables);
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    long nodes() {
        GraphQLObjectType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return root == null ? 0 : below(operation.getSelectionSet(), root);
    }

    /** Objects below one object of the type, counted once for each selection and type. */
    private long below(@Nullable SelectionSet selections, GraphQLCompositeType type) {
        if (selections == null) {
            return 0;
        }
        Map<String, Long> byType = counted.computeIfAbsent(selections, s -> new HashMap<>());
        Long known = byType.get(type.getName());
        if (known == null) {
            known = dearest(selections, type);
            byType.put(type.getName(), known);
        }
        return known;
    }

    private long dearest(SelectionSet selections, GraphQLCompositeType type) {
        long most = 0;
        for (GraphQLObjectType possible : possibleTypes(type)) {
            most = Math.max(most, ofObject(selections, possible));
        }
        return most;
    }

    private long ofObject(SelectionSet selections, GraphQLObjectType type) {
        long sum = 0;
        for (Selection<?> selection : selections.getSelections()) {
            sum = Math.min(MANY, sum + ofSelection(selection, type));
        }
        return sum;
    }

    private long ofSelection(Selection<?> selection, GraphQLObjectType type) {
        if (selection instanceof Field field) {
            return ofField(field, type);
        }
        if (selection instanceof InlineFragment inline) {
            String condition = inline.getTypeCondition() == null
                    ? type.getName()
                    : inline.getTypeCondition().getName();
            return applies(condition, type) ? below(inline.getSelectionSet(), type) : 0;
        }
        FragmentDefinition fragment = fragments.get(((FragmentSpread) selection).getName());
        return fragment != null && applies(fragment.getTypeCondition().getName(), type)
                ? below(fragment.getSelectionSet(), type)
                : 0;
    }

    private long ofField(Field field, GraphQLObjectType parent) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, parent, field.getName());
        GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(type instanceof GraphQLCompositeType composite)) {
            return 0;
        }
        long each = (isPlumbing(composite) ? 0 : 1) + below(field.getSelectionSet(), composite);
        return Math.min(MANY, each * pages.of(field, definition));
    }

    private List<GraphQLObjectType> possibleTypes(GraphQLCompositeType type) {
        if (type instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        if (type instanceof GraphQLInterfaceType anInterface) {
            return schema.getImplementations(anInterface);
        }
        return ((GraphQLUnionType) type)
                .getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }

    private boolean applies(String condition, GraphQLObjectType type) {
        return condition.equals(type.getName())
                || (schema.getType(condition) instanceof GraphQLCompositeType conditional
                        && !(conditional instanceof GraphQLObjectType)
                        && possibleTypes(conditional).contains(type));
    }

    /** By their shape, for the name of an object may end like theirs. */
    private static boolean isPlumbing(GraphQLCompositeType type) {
        return type.getName().equals("PageInfo")
                || (type instanceof GraphQLObjectType object
                        && (object.getFieldDefinition("pageInfo") != null
                                || (object.getFieldDefinition("cursor") != null
                                        && object.getFieldDefinition("node") != null)));
    }
}
