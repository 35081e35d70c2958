package io.parta.platform.graphql.document;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that were perhaps meant by an unknown field; only where the schema is open, for they tell of it. */
final class FieldSuggestions {

    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Field '(\\w{1,64})' in type '(\\w+)' is undefined");
    private static final int MOST = 3;

    private FieldSuggestions() {}

    /** The message of a validation error with its suggestions, if there are any. */
    static @Nullable String added(@Nullable String message, GraphQLSchema schema) {
        Matcher unknown = UNKNOWN_FIELD.matcher(message == null ? "" : message);
        if (!unknown.find() || !(schema.getType(unknown.group(2)) instanceof GraphQLFieldsContainer type)) {
            return message;
        }
        String wrong = unknown.group(1).toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wrong.length() / 3);
        List<String> near = type.getFieldDefinitions().stream()
                .map(field -> new Near(
                        field.getName(), distance(wrong, field.getName().toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= farthest)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
        return near.isEmpty() ? message : message + ". Did you mean " + String.join(", ", near) + "?";
    }

    private record Near(String name, int distance) {}

    /** Insertions, deletions and replacements between two names (Levenshtein). */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
