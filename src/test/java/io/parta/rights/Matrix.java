package io.parta.rights;

import io.parta.rights.MatrixWorld.State;
import io.parta.testing.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of the matrix: a document and what each principal gets at home, in the schools of {@link MatrixWorld#home}. An outcome
 * is {@code ok}, {@code null} (an answer without the object and without an error), {@code none} (a list without anything),
 * the code of a top-level error, or {@code refused CODE}. Mutations are tried with input that the state refuses at last, so
 * that the matrix changes nothing: whoever has the right gets as far as the state.
 */
final class Matrix {

    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    /** What one document answers to each principal. */
    record Row(String document, Map<Principal, String> outcomes) {

        /** Names of the variables that the document declares, each an ID. */
        List<String> variables() {
            return VARIABLE.matcher(document)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }

        private Row in(State state, Map<Principal, String> outcomes) {
            return new Row(VARIABLE.matcher(document).replaceAll(found -> "\\$" + state.of(found.group(1))), outcomes);
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> types = new TreeSet<>();

    /**
     * @param name of the root field as {@code Query.organization}, or a sentence for a row beyond the root fields
     * @param document with the variables of {@link MatrixWorld#variables}
     */
    void field(String name, String document, Map<Principal, String> outcomes) {
        add(name, new Row(document, outcomes));
    }

    /** Names of the variables of one kind of object in each school. */
    static String[] inEach(String variable) {
        return Stream.of(State.values()).map(state -> state.of(variable)).toArray(String[]::new);
    }

    /**
     * Objects of one type by their ids.
     *
     * @param type a Node
     * @param variables that hold the ids
     */
    void node(String type, Map<Principal, String> outcomes, String... variables) {
        types.add(type);
        for (String variable : variables) {
            field(
                    type + " " + variable,
                    "query ($" + variable + ": ID!) { node(id: $" + variable + ") { id } }",
                    outcomes);
        }
    }

    /** What a node shows below the root. */
    void below(String type, String selection, Map<Principal, String> outcomes, String... variables) {
        for (String variable : variables) {
            field(
                    type + " " + variable + " { " + selection + " }",
                    "query ($" + variable + ": ID!) { node(id: $" + variable + ") { ... on " + type + " { " + selection
                            + " } } }",
                    outcomes);
        }
    }

    /** What each school shows below the root, to whom it is known: outsiders know of the verified one only. */
    void organization(String selection, Map<Principal, String> outcomes) {
        var row = new Row("query ($verified: ID!) { organization(id: $verified) { " + selection + " } }", outcomes);
        for (State state : State.values()) {
            add(
                    "Organization " + state + " { " + selection + " }",
                    row.in(state, state == State.VERIFIED ? outcomes : Outcomes.unseen(outcomes, "null")));
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

    /**
     * Mutations of keepers that are in the matrix for a verified school: a suspended one is kept by operators alone, and a
     * pending one as if it was verified. Outsiders may not know of either.
     */
    void keptInEach(String... mutations) {
        for (String mutation : mutations) {
            inEach(mutation, Outcomes::suspended);
        }
    }

    /** Mutations whose outcome no state of the school changes for those who know of it. */
    void sameInEach(String... mutations) {
        for (String mutation : mutations) {
            inEach(mutation, same -> same);
        }
    }

    private void inEach(String mutation, UnaryOperator<Map<Principal, String>> suspended) {
        var row = rows.get("Mutation." + mutation);
        var outcomes = row.variables().contains("verified")
                ? Outcomes.unseen(row.outcomes(), "refused NOT_FOUND")
                : row.outcomes();
        add(mutation + " in a suspended school", row.in(State.SUSPENDED, suspended.apply(outcomes)));
        add(mutation + " in a pending school", row.in(State.PENDING, outcomes));
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

    /** Types whose objects are looked up by id. */
    Set<String> types() {
        return types;
    }

    private void add(String name, Row row) {
        if (!row.outcomes().keySet().containsAll(Arrays.asList(Principal.values()))) {
            throw new IllegalArgumentException("A principal without an outcome: " + name);
        }
        if (rows.put(name, row) != null) {
            throw new IllegalArgumentException("Two rows " + name);
        }
    }
}
