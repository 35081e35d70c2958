package io.parta.platform.graphql.document;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.regex.Pattern;

/** Whether an idempotency key may go with an operation: a usable key, and exactly one root mutation. */
final class IdempotencyKeys {

    static final int MAX_LENGTH = 128;

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1," + MAX_LENGTH + "}");

    private IdempotencyKeys() {}

    static boolean fits(String key, ParsedDocument.Valid document, OperationDefinition operation) {
        return USABLE.matcher(key).matches()
                && operation.getOperation() == OperationDefinition.Operation.MUTATION
                && fields(operation.getSelectionSet(), document, 0) == 1;
    }

    /** Root fields, counted up to two: more is not asked, and a document that spreads its fragments often ends soon. */
    private static int fields(SelectionSet selections, ParsedDocument.Valid document, int counted) {
        int count = counted;
        for (Selection<?> selection : selections.getSelections()) {
            if (count > 1) {
                return count;
            }
            if (selection instanceof Field) {
                count++;
            } else if (selection instanceof InlineFragment inline) {
                count = fields(inline.getSelectionSet(), document, count);
            } else {
                String name = ((FragmentSpread) selection).getName();
                for (FragmentDefinition fragment : document.document().getDefinitionsOfType(FragmentDefinition.class)) {
                    if (fragment.getName().equals(name)) {
                        count = fields(fragment.getSelectionSet(), document, count);
                    }
                }
            }
        }
        return count;
    }
}
