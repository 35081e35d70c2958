package io.parta.platform.graphql.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How deep and how wide an operation is as its text has it, fragments counted where they are spread. It tells what the plan
 * does not: directives, which planning decides, and what is below {@code __schema} and {@code __type}, which graphql-java
 * answers. Every fragment is measured once, so a document that doubles at each fragment costs no more than its text.
 *
 * @param depth fields on the longest path
 * @param aliases fields with an alias
 * @param directives directives of operation, variables, fields and fragments
 */
public record OperationShape(long depth, long aliases, long directives) {

    private static final OperationShape EMPTY = new OperationShape(0, 0, 0);
    private static final long MANY = 1_000_000;

    public static OperationShape of(Document document, OperationDefinition operation) {
        OperationShape selected = new Reader(document).of(operation.getSelectionSet());
        long onVariables = operation.getVariableDefinitions().stream()
                .mapToLong(variable -> variable.getDirectives().size())
                .sum();
        return selected.withDirectives(operation.getDirectives().size() + onVariables);
    }

    private OperationShape beside(OperationShape other) {
        return new OperationShape(
                Math.max(depth, other.depth),
                Math.min(MANY, aliases + other.aliases),
                Math.min(MANY, directives + other.directives));
    }

    private OperationShape withDirectives(long more) {
        return new OperationShape(depth, aliases, directives + more);
    }

    private static final class Reader {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, OperationShape> measured = new HashMap<>();

        Reader(Document document) {
            for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
                fragments.put(fragment.getName(), fragment);
            }
        }

        OperationShape of(@Nullable SelectionSet selections) {
            OperationShape shape = EMPTY;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    shape = shape.beside(of(selection));
                }
            }
            return shape;
        }

        private OperationShape of(Selection<?> selection) {
            if (selection instanceof Field field) {
                OperationShape below = of(field.getSelectionSet());
                return new OperationShape(
                        below.depth + 1,
                        below.aliases + (field.getAlias() == null ? 0 : 1),
                        below.directives + field.getDirectives().size());
            }
            if (selection instanceof InlineFragment inline) {
                return of(inline.getSelectionSet())
                        .withDirectives(inline.getDirectives().size());
            }
            FragmentSpread spread = (FragmentSpread) selection;
            return ofFragment(spread.getName())
                    .withDirectives(spread.getDirectives().size());
        }

        private OperationShape ofFragment(String name) {
            OperationShape known = measured.get(name);
            FragmentDefinition fragment = fragments.get(name);
            if (known != null || fragment == null) {
                return known == null ? EMPTY : known;
            }
            // Validation refuses cycles; should one come through, its second turn counts nothing.
            measured.put(name, EMPTY);
            OperationShape shape = of(fragment.getSelectionSet())
                    .withDirectives(fragment.getDirectives().size());
            measured.put(name, shape);
            return shape;
        }
    }
}
