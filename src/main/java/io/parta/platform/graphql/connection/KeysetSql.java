package io.parta.platform.graphql.connection;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The four constant statements of a keyset list: forward and backward, from the end and from a key. Four instead of one
 * with {@code $n IS NULL OR …}, because PostgreSQL walks the index of the order only for a plain comparison.
 */
public final class KeysetSql {

    private final String first;
    private final String firstAfter;
    private final String last;
    private final String lastBefore;
    private final List<Column> columns;
    private final int parameters;

    /** A column of the order. */
    public record Column(String expression, Type type) {}

    /** Types of columns that lists are ordered by. */
    public enum Type {
        INTEGER("integer"),
        TEXT("text"),
        UUID("uuid"),
        TIMESTAMP("timestamptz");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    private KeysetSql(String template, int parameters, boolean descending, List<Column> columns) {
        this.parameters = parameters;
        this.columns = columns;
        String key = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
        String forward = order(columns, descending ? " DESC" : "");
        String backward = order(columns, descending ? "" : " DESC");
        this.first = statement(template, "", forward);
        this.last = statement(template, "", backward);
        this.firstAfter = statement(template, comparison(key, descending ? "<" : ">"), forward);
        this.lastBefore = statement(template, comparison(key, descending ? ">" : "<"), backward);
    }

    /**
     * @param template a SELECT with {@code /*key*}{@code /} where a condition may be added by AND and
     *     {@code /*page*}{@code /} where ORDER BY and LIMIT go
     * @param parameters number of parameters that the template uses itself
     * @param columns the order, ending with a unique column
     */
    public static KeysetSql of(String template, int parameters, Column... columns) {
        return new KeysetSql(template, parameters, false, List.of(columns));
    }

    /** The same for a list in descending order of all its columns. */
    public static KeysetSql descending(String template, int parameters, Column... columns) {
        return new KeysetSql(template, parameters, true, List.of(columns));
    }

    public String text(PageRequest page) {
        if (page.key() == null) {
            return page.backward() ? last : first;
        }
        return page.backward() ? lastBefore : firstAfter;
    }

    /**
     * Adds limit and key to the template's own parameters.
     *
     * @throws ApiException INVALID_CURSOR when a value of the key is not of its column's type
     */
    public Tuple parameters(PageRequest page, Tuple own) {
        own.addInteger(page.limit());
        List<String> key = page.key();
        if (key != null) {
            for (int i = 0; i < columns.size(); i++) {
                add(own, columns.get(i).type(), key.get(i));
            }
        }
        return own;
    }

    private String statement(String template, String condition, String order) {
        return template.replace("/*key*/", condition)
                .replace("/*page*/", "ORDER BY " + order + " LIMIT $" + (parameters + 1));
    }

    private String comparison(String key, String operator) {
        return "AND (" + key + ") " + operator + " ("
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> "$" + (parameters + 2 + i) + "::"
                                + columns.get(i).type().sql)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String order(List<Column> columns, String direction) {
        return columns.stream().map(column -> column.expression() + direction).collect(Collectors.joining(", "));
    }

    private static void add(Tuple tuple, Type type, String value) {
        try {
            switch (type) {
                case INTEGER -> tuple.addInteger(Integer.valueOf(value));
                case TEXT -> tuple.addString(value);
                case UUID -> tuple.addUUID(java.util.UUID.fromString(value));
                case TIMESTAMP -> tuple.addOffsetDateTime(OffsetDateTime.parse(value));
            }
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new ApiException(ErrorCode.INVALID_CURSOR);
        }
    }
}
