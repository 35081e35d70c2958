package io.parta.platform.graphql.execution.differential;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Valid operations over any schema: the same seed gives the same ones. */
final class OperationGenerator {

    private static final List<String> INTROSPECTION = List.of(
            "{ __schema { queryType { name } types { name kind enumValues { name } } } }",
            "{ __schema { directives { name locations args { name type { kind ofType { name } } defaultValue } } } }",
            "{ __type(name: \"Query\") { __typename name fields(includeDeprecated: true) { name args { name } type { name } } } }",
            "{ __type(name: \"Nobody\") { name } }");

    private final GraphQLSchema schema;
    private final Random random;
    private final Map<String, List<Object>> hints;
    private final List<GraphQLObjectType> roots;

    /**
     * @param hints values that mean something, by the name of the argument or input field
     * @param roots types that operations begin with
     */
    OperationGenerator(
            GraphQLSchema schema, Random random, Map<String, List<Object>> hints, List<GraphQLObjectType> roots) {
        this.schema = schema;
        this.random = random;
        this.hints = hints;
        this.roots = roots;
    }

    Question next() {
        while (true) {
            Optional<Question> question = attempt();
            if (question.isPresent()) {
                return question.get();
            }
        }
    }

    /** An operation, unless the selections turned out not to merge. */
    private Optional<Question> attempt() {
        var inputs = new InputGenerator(random, hints);
        var selections = new SelectionGenerator(schema, random, inputs);
        List<OperationDefinition> operations = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < count; i++) {
            operations.add(operation(selections, count > 1 || random.nextBoolean() ? "Operation" + i : null));
        }
        List<Definition> definitions = new ArrayList<>(operations);
        definitions.addAll(selections.fragments());
        Document document =
                Documents.tidy(Document.newDocument().definitions(definitions).build(), inputs.variables());
        String name = operations.get(random.nextInt(count)).getName();
        return Documents.valid(document, schema).map(valid -> new Question(valid, name, inputs.values()));
    }

    private OperationDefinition operation(SelectionGenerator selections, @Nullable String name) {
        GraphQLObjectType root = roots.get(random.nextInt(roots.size()));
        boolean query = root.getName().equals("Query");
        var set = selections.set(root, 2 + random.nextInt(5));
        if (query && random.nextInt(24) == 0) {
            var introspection = new Parser().parseDocument(INTROSPECTION.get(random.nextInt(INTROSPECTION.size())));
            set = set.transform(builder -> builder.selection(introspection
                    .getDefinitionsOfType(OperationDefinition.class)
                    .get(0)
                    .getSelectionSet()
                    .getSelections()
                    .get(0)));
        }
        return OperationDefinition.newOperationDefinition()
                .name(name)
                .operation(query ? OperationDefinition.Operation.QUERY : OperationDefinition.Operation.MUTATION)
                .selectionSet(set)
                .build();
    }
}
