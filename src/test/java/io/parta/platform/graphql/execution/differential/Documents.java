package io.parta.platform.graphql.execution.differential;

import graphql.ParseAndValidate;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whole documents: what a valid one needs beyond its selections. */
final class Documents {

    private Documents() {}

    /** The document without fragments that nothing spreads, each operation with exactly the variables that it uses. */
    static Document tidy(Document document, Map<String, VariableDefinition> variables) {
        Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        List<Definition> definitions = new ArrayList<>();
        Set<String> spread = new HashSet<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var uses = new Uses(fragments);
            uses.of(operation.getSelectionSet());
            operation.getDirectives().forEach(uses::of);
            spread.addAll(uses.fragments);
            List<VariableDefinition> used = variables.values().stream()
                    .filter(variable -> uses.variables.contains(variable.getName()))
                    .toList();
            definitions.add(operation.transform(builder -> builder.variableDefinitions(used)));
        }
        fragments.values().stream()
                .filter(fragment -> spread.contains(fragment.getName()))
                .forEach(definitions::add);
        return Document.newDocument().definitions(definitions).build();
    }

    /** All variables that some operation of the document declares. */
    static Map<String, VariableDefinition> variables(Document document) {
        Map<String, VariableDefinition> variables = new LinkedHashMap<>();
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(OperationDefinition::getVariableDefinitions)
                .flatMap(Collection::stream)
                .forEach(variable -> variables.put(variable.getName(), variable));
        return variables;
    }

    /** The document as it is read from its text, when it is valid. */
    static Optional<Document> valid(Document document, GraphQLSchema schema) {
        try {
            Document parsed = new Parser().parseDocument(AstPrinter.printAst(document));
            return ParseAndValidate.validate(schema, parsed, Locale.ENGLISH).isEmpty()
                    ? Optional.of(parsed)
                    : Optional.empty();
        } catch (InvalidSyntaxException unreadable) {
            // Nothing to select; or two halves of a character on either side of the 4 096th, which the parser breaks.
            return Optional.empty();
        }
    }

    private static final class Uses {

        final Set<String> variables = new HashSet<>();
        final Set<String> fragments = new HashSet<>();
        private final Map<String, FragmentDefinition> known;

        Uses(Map<String, FragmentDefinition> known) {
            this.known = known;
        }

        void of(Node<?> node) {
            if (node instanceof VariableReference variable) {
                variables.add(variable.getName());
            } else if (node instanceof FragmentSpread spread
                    && fragments.add(spread.getName())
                    && known.containsKey(spread.getName())) {
                of(known.get(spread.getName()));
            }
            node.getChildren().forEach(this::of);
        }
    }
}
