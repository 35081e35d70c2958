package io.parta.organization.application;

import static io.parta.organization.application.ApplicationRows.SELECT;
import static io.parta.organization.application.ApplicationRows.WITH_STANDING;

import io.parta.organization.contact.Words;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.KeysetSql.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The constant statements of an organisation's list: one for each order, with a state or without, with a word to look up
 * or without, so that each walks an index of its own.
 */
final class ApplicationLists {

    /** The name as lists are ordered by it. */
    private static final String NAME = "translate(a.roster_name, 'ёЁ', 'еЕ')";

    /**
     * $2 whether the viewer sees everything, $3 organisation, $4 role, $5 class, $6 words that names begin with. None of them
     * is a case of its own: PostgreSQL would take it for a condition that few rows fulfil and sort the whole organisation.
     */
    private static final String FILTERED = SELECT + " FROM application a " + WITH_STANDING + """
             WHERE a.organization_id = $3 AND ($2 OR m.id IS NOT NULL)
            AND ($4::text IS NULL OR $4 = ANY (a.roles))
            AND ($5::uuid IS NULL OR a.class_id = $5)
            AND (cardinality($6::text[]) = 0 OR NOT EXISTS (SELECT FROM unnest($6::text[]) AS short (word)
              WHERE ' ' || a.search_name NOT LIKE '% ' || short.word || '%'))
            """;

    private static final int OWN = 6;

    private static final String IN_STATE = " AND a.state = $%d";

    /** As contacts are searched: the index finds the longest word, the others have to be similar. */
    private static final String SIMILAR = """
             AND $%d::text <%% a.search_name
            AND NOT EXISTS (SELECT FROM unnest($%d::text[]) AS long (word)
              WHERE word_similarity(long.word, a.search_name) < CASE WHEN char_length(long.word) < 6 THEN 0.6 ELSE 0.5 END)
            """;

    private static final Map<Shape, KeysetSql> STATEMENTS = statements();

    private ApplicationLists() {}

    private record Shape(ApplicationOrderField order, boolean inState, boolean searched) {}

    /** The statement; its own parameters follow as {@link #FILTERED} says, then state, then key word and long words. */
    static KeysetSql of(ApplicationOrderField order, ApplicationFilter filter, Words words) {
        return Objects.requireNonNull(STATEMENTS.get(new Shape(order, filter.state() != null, words.key() != null)));
    }

    private static Map<Shape, KeysetSql> statements() {
        var statements = new HashMap<Shape, KeysetSql>();
        for (var order : ApplicationOrderField.values()) {
            for (boolean inState : List.of(false, true)) {
                for (boolean searched : List.of(false, true)) {
                    statements.put(new Shape(order, inState, searched), statement(order, inState, searched));
                }
            }
        }
        return Map.copyOf(statements);
    }

    private static KeysetSql statement(ApplicationOrderField order, boolean inState, boolean searched) {
        int parameters = OWN;
        String sql = FILTERED;
        if (inState) {
            sql += IN_STATE.formatted(++parameters);
        }
        if (searched) {
            sql += SIMILAR.formatted(++parameters, ++parameters);
        }
        return KeysetSql.of(sql + " /*key*/ /*page*/", parameters, columns(order));
    }

    private static Column[] columns(ApplicationOrderField order) {
        var id = new Column("a.id", KeysetSql.Type.UUID);
        var name = new Column(NAME, KeysetSql.Type.TEXT);
        return switch (order) {
            case SENT_AT -> new Column[] {id};
            case NAME -> new Column[] {name, id};
            case ROLE -> new Column[] {new Column("a.lead_role", KeysetSql.Type.INTEGER), name, id};
        };
    }

    /** Where an application stands in its order. */
    static List<String> key(ApplicationOrderField order, Application one) {
        String id = one.key().toString();
        String name = one.rosterName().replace('ё', 'е').replace('Ё', 'Е');
        return switch (order) {
            case SENT_AT -> List.of(id);
            case NAME -> List.of(name, id);
            case ROLE -> List.of(String.valueOf(one.leadRole().ordinal()), name, id);
        };
    }
}
