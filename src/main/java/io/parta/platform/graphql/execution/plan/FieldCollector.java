package io.parta.platform.graphql.execution.plan;

import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The specification's CollectFields and MergeSelectionSets: fields by response key for objects of one type. */
final class FieldCollector {

    private final GraphQLSchema schema;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private int stepsLeft;

    /** @param maxSteps selections of the document it looks at before it gives up */
    FieldCollector(GraphQLSchema schema, Document document, CoercedVariables variables, int maxSteps) {
        this.schema = schema;
        this.variables = variables;
        this.stepsLeft = maxSteps;
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    /**
     * Fields of the selection sets together, in the order in which their keys are first met.
     *
     * @throws PlanTooLarge when it has looked at too much
     */
    Map<String, List<Field>> collect(List<SelectionSet> selections, GraphQLObjectType type) {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        Set<String> spread = new HashSet<>();
        selections.forEach(selection -> collect(selection, type, spread, fields));
        return fields;
    }

    private void collect(
            SelectionSet selections, GraphQLObjectType type, Set<String> spread, Map<String, List<Field>> fields) {
        for (Selection<?> selection : selections.getSelections()) {
            if (--stepsLeft < 0) {
                throw new PlanTooLarge();
            }
            if (!isIncluded((DirectivesContainer<?>) selection)) {
                continue;
            }
            if (selection instanceof Field field) {
                fields.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>(1))
                        .add(field);
            } else if (selection instanceof InlineFragment inline) {
                if (applies(inline.getTypeCondition(), type)) {
                    collect(inline.getSelectionSet(), type, spread, fields);
                }
            } else if (selection instanceof FragmentSpread named && spread.add(named.getName())) {
                FragmentDefinition fragment = fragments.get(named.getName());
                if (fragment != null && applies(fragment.getTypeCondition(), type)) {
                    collect(fragment.getSelectionSet(), type, spread, fields);
                }
            }
        }
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            if (directive.getName().equals("skip") && condition(directive)) {
                return false;
            }
            if (directive.getName().equals("include") && !condition(directive)) {
                return false;
            }
        }
        return true;
    }

    private boolean condition(Directive directive) {
        Value<?> value = directive.getArgument("if").getValue();
        return value instanceof VariableReference variable
                ? Boolean.TRUE.equals(variables.get(variable.getName()))
                : ((BooleanValue) value).isValue();
    }

    private boolean applies(@Nullable TypeName condition, GraphQLObjectType type) {
        if (condition == null || condition.getName().equals(type.getName())) {
            return true;
        }
        GraphQLType conditional = schema.getType(condition.getName());
        if (conditional instanceof GraphQLInterfaceType) {
            return isNamed(type.getInterfaces(), condition.getName());
        }
        return conditional instanceof GraphQLUnionType union && isNamed(union.getTypes(), type.getName());
    }

    private static boolean isNamed(List<? extends GraphQLType> types, String name) {
        return types.stream()
                .anyMatch(type -> ((GraphQLNamedType) type).getName().equals(name));
    }
}
