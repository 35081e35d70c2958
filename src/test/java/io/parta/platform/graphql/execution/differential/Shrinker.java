package io.parta.platform.graphql.execution.differential;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeChildrenContainer;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes away what a failure does not need: selections, arguments, conditions, fragments, aliases, operations, values. */
final class Shrinker {

    private final GraphQLSchema schema;
    private final Predicate<Question> fails;

    Shrinker(GraphQLSchema schema, Predicate<Question> fails) {
        this.schema = schema;
        this.fails = fails;
    }

    /** The smallest that was found by taking away one thing after the other, until nothing more can go. */
    Question shrink(Question question) {
        Question smallest = question;
        boolean shrunk = true;
        while (shrunk) {
            Question before = smallest;
            smallest = round(before);
            shrunk = !smallest.text().equals(before.text());
        }
        return smallest;
    }

    /** Tries each variant once; after one that fails too it goes on where it was, for what came before was needed. */
    private Question round(Question question) {
        Question smallest = question;
        int tried = 0;
        Optional<Node<?>> variant = variant(smallest, tried);
        while (variant.isPresent()) {
            Question smaller = tidy((Document) variant.get(), smallest);
            if (smaller != null && !smaller.text().equals(smallest.text()) && fails.test(smaller)) {
                smallest = smaller;
            } else {
                tried++;
            }
            variant = variant(smallest, tried);
        }
        return smallest;
    }

    private static Optional<Node<?>> variant(Question question, int index) {
        Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
        question.document()
                .getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        return variants(question.document(), fragments).skip(index).findFirst();
    }

    private @Nullable Question tidy(Document document, Question question) {
        boolean runs = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .anyMatch(operation -> Objects.equals(operation.getName(), question.operationName()));
        if (!runs) {
            return null;
        }
        try {
            Document tidy = Documents.tidy(document, Documents.variables(question.document()));
            Map<String, @Nullable Object> values = new LinkedHashMap<>(question.variables());
            values.keySet().retainAll(Documents.variables(tidy).keySet());
            return Documents.valid(tidy, schema)
                    .map(valid -> new Question(valid, question.operationName(), values))
                    .orElse(null);
        } catch (RuntimeException notADocument) {
            return null;
        }
    }

    /** The node with one thing less, the largest things first. */
    private static Stream<Node<?>> variants(Node<?> node, Map<String, FragmentDefinition> fragments) {
        Map<String, List<Node>> children = node.getNamedChildren().getChildren();
        Stream<Node<?>> without = places(children).map(place -> replaced(node, place, List.of()));
        Stream<Node<?>> opened = places(children)
                .filter(place -> place.child() instanceof InlineFragment || place.child() instanceof FragmentSpread)
                .flatMap(place ->
                        contents(place.child(), fragments).stream().map(contents -> replaced(node, place, contents)));
        Stream<Node<?>> below = places(children).flatMap(place -> variants(place.child(), fragments)
                .map(smaller -> replaced(node, place, List.of(smaller))));
        Stream<Node<?>> named = node instanceof Field field && field.getAlias() != null
                ? Stream.of(field.transform(builder -> builder.alias(null)))
                : Stream.empty();
        return Stream.of(without, opened, below, named)
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
    }

    private static Stream<Place> places(Map<String, List<Node>> children) {
        return children.entrySet().stream().flatMap(entry -> IntStream.range(
                        0, entry.getValue().size())
                .mapToObj(i -> new Place(entry.getKey(), i, entry.getValue().get(i))));
    }

    /** What may stand for a fragment: its selections, or for a named one the same in place. */
    private static List<List<? extends Node<?>>> contents(Node<?> fragment, Map<String, FragmentDefinition> fragments) {
        if (fragment instanceof InlineFragment inline) {
            return List.of(selections(inline.getSelectionSet()));
        }
        FragmentDefinition named = fragments.get(((FragmentSpread) fragment).getName());
        return named == null
                ? List.of()
                : List.of(
                        selections(named.getSelectionSet()),
                        List.of(InlineFragment.newInlineFragment()
                                .typeCondition(named.getTypeCondition())
                                .selectionSet(named.getSelectionSet())
                                .build()));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static List<? extends Node<?>> selections(SelectionSet set) {
        return (List<? extends Node<?>>) (List) set.getSelections();
    }

    private static @Nullable Node<?> replaced(Node<?> node, Place place, List<? extends Node<?>> instead) {
        Map<String, List<Node>> children =
                new LinkedHashMap<>(node.getNamedChildren().getChildren());
        List<Node> list = new ArrayList<>(children.get(place.key()));
        list.remove(place.index());
        list.addAll(place.index(), instead);
        children.put(place.key(), list);
        try {
            return node.withNewChildren(
                    NodeChildrenContainer.newNodeChildrenContainer(children).build());
        } catch (RuntimeException cannotBeWithout) {
            return null;
        }
    }

    private record Place(String key, int index, Node<?> child) {}
}
