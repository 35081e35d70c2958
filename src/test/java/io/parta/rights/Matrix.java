package io.parta.rights;

import io.parta.testing.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Rows of the matrix: a document and what each principal gets. An outcome is {@code ok}, {@code null} (an answer without
 * the object and without an error), the code of a top-level error, or {@code refused CODE}. Mutations are tried with input
 * that the state refuses at last, so that the matrix changes nothing: whoever has the right gets as far as the state.
 */
final class Matrix {

    /** What one document answers to each principal. */
    record Row(String document, Map<Principal, String> outcomes) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * @param name of the root field as {@code Query.organization}, or a sentence for a row beyond the root fields
     * @param document with the variables of {@link MatrixWorld#variables}
     */
    void field(String name, String document, Map<Principal, String> outcomes) {
        if (rows.put(name, new Row(document, outcomes)) != null) {
            throw new IllegalArgumentException("Two rows " + name);
        }
    }

    /**
     * @param input literal of the argument {@code input}
     * @param variables those of the input, each an ID, for example {@code $suspended}
     */
    void mutation(String name, String input, Map<Principal, String> outcomes, String... variables) {
        field("Mutation." + name, document(name, input, variables), outcomes);
    }

    /** A mutation in bulk, tried on one object: the outcome is that of its row. */
    void bulk(String name, String input, Map<Principal, String> outcomes, String... variables) {
        String document = document(name, input, variables)
                .replace("{ userErrors { code } }", "{ results { userErrors { code } } userErrors { code } }");
        field("Mutation." + name, document, outcomes);
    }

    /** The document of a mutation, for a row under another name. */
    static String document(String name, String input, String... variables) {
        return "mutation (" + String.join(": ID!, ", variables) + ": ID!) { " + name + "(input: " + input
                + ") { userErrors { code } } }";
    }

    Map<String, Row> rows() {
        return rows;
    }

    Set<String> names() {
        return rows.keySet();
    }
}
