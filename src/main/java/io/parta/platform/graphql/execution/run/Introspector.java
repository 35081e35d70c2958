package io.parta.platform.graphql.execution.run;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.CoercedVariables;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code __schema} and {@code __type} by graphql-java: a document with the one field and its fragments is executed
 * on the schema, where every value is at hand.
 */
final class Introspector {

    private static final String DOCUMENT = "parta.document";

    private final GraphQL graphql;

    Introspector(GraphQLSchema schema) {
        graphql = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(input.getGraphQLContext().<Document>get(DOCUMENT))))
                .build();
    }

    /** The field's value: maps, lists and scalars. */
    @Nullable
    Object answer(OperationPlan plan, FieldPlan field, CoercedVariables variables) {
        Document document = documentOf(plan, field);
        ExecutionResult result = graphql.execute(ExecutionInput.newExecutionInput("{ __typename }")
                .variables(valuesOf(document, variables))
                .graphQLContext(Map.of(DOCUMENT, document))
                .build());
        if (!result.getErrors().isEmpty()) {
            boolean tooDeep = result.getErrors().get(0) instanceof GoodFaithIntrospection.BadFaithIntrospectionError;
            throw new ApiException(tooDeep ? ErrorCode.NODE_LIMIT_EXCEEDED : ErrorCode.INTERNAL);
        }
        Map<String, Object> data = result.getData();
        return data.get(field.responseKey());
    }

    private static Document documentOf(OperationPlan plan, FieldPlan field) {
        List<Definition> definitions = new ArrayList<>(plan.document().getDefinitionsOfType(FragmentDefinition.class));
        definitions.add(OperationDefinition.newOperationDefinition()
                .operation(OperationDefinition.Operation.QUERY)
                .selectionSet(
                        SelectionSet.newSelectionSet().selections(field.nodes()).build())
                .variableDefinitions(plan.operation().getVariableDefinitions().stream()
                        .filter(Introspector::isPlain)
                        .toList())
                .build());
        return Document.newDocument().definitions(definitions).build();
    }

    /** Introspection takes names and conditions: what other variables hold is not its affair. */
    private static boolean isPlain(VariableDefinition variable) {
        String type = AstPrinter.printAstCompact(variable.getType()).replace("!", "");
        return type.equals("String") || type.equals("Boolean");
    }

    private static Map<String, Object> valuesOf(Document document, CoercedVariables variables) {
        Map<String, Object> values = new HashMap<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            for (VariableDefinition variable : operation.getVariableDefinitions()) {
                if (variables.containsKey(variable.getName())) {
                    values.put(variable.getName(), variables.get(variable.getName()));
                }
            }
        }
        return values;
    }
}
