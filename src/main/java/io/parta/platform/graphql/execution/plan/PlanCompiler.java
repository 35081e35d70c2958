package io.parta.platform.graphql.execution.plan;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import io.parta.platform.graphql.execution.resolver.SchemaField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes plans of valid documents. */
public final class PlanCompiler {

    /**
     * Places of the document that planning looks at, for each field a plan may have. Selections of a document can be merged
     * in more ways than there are selections; each way takes its time, though it be one field.
     */
    private static final int STEPS_OF_A_FIELD = 10;

    private final GraphQLSchema schema;
    private final ResolverRegistry resolvers;
    private final int maxFields;

    /** @param maxFields most fields of a plan, and most selections; equal parts of it count once */
    public PlanCompiler(GraphQLSchema schema, ResolverRegistry resolvers, int maxFields) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.maxFields = maxFields;
    }

    /**
     * Plans an operation as it runs with these values of the variables in its conditions; other variables do not matter.
     *
     * @throws PlanTooLarge when it has more fields than a plan may have
     */
    public OperationPlan compile(Document document, OperationDefinition operation, CoercedVariables variables) {
        SelectionPlan root = new Compilation(
                        new FieldCollector(schema, document, variables, maxFields * STEPS_OF_A_FIELD))
                .selection(List.of(operation.getSelectionSet()), rootType(operation));
        return new OperationPlan(document, operation, root, root.depth(), root.aliases(), root.isViewerIndependent());
    }

    private GraphQLObjectType rootType(OperationDefinition operation) {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    /** A plan in the making. What is wanted of the same places of the document and the same type is planned once. */
    private final class Compilation {

        private final FieldCollector collector;
        private final Map<Wanted, SelectionPlan> planned = new HashMap<>();
        private int fields;
        private int selections;

        Compilation(FieldCollector collector) {
            this.collector = collector;
        }

        /** @param places the selection sets; nodes of a document equal only themselves */
        private record Wanted(List<SelectionSet> places, GraphQLObjectType type) {}

        SelectionPlan selection(List<SelectionSet> places, GraphQLObjectType type) {
            var wanted = new Wanted(places, type);
            SelectionPlan known = planned.get(wanted);
            if (known == null) {
                known = planned(places, type);
                planned.put(wanted, known);
            }
            return known;
        }

        private SelectionPlan planned(List<SelectionSet> places, GraphQLObjectType type) {
            if (++selections > maxFields) {
                throw new PlanTooLarge();
            }
            List<FieldPlan> plans = new ArrayList<>();
            for (List<Field> nodes : collector.collect(places, type).values()) {
                if (++fields > maxFields) {
                    throw new PlanTooLarge();
                }
                SchemaField field = resolvers.field(type, nodes.get(0).getName());
                plans.add(new FieldPlan(field, nodes, plans.isEmpty(), below(field, nodes)));
            }
            return new SelectionPlan(type, plans);
        }

        private List<SelectionPlan> below(SchemaField field, List<Field> nodes) {
            if (field.isLeaf()) {
                return List.of();
            }
            List<SelectionSet> places = nodes.stream()
                    .map(Field::getSelectionSet)
                    .filter(Objects::nonNull)
                    .toList();
            return field.possibleTypes().stream()
                    .map(type -> selection(places, type))
                    .toList();
        }
    }
}
