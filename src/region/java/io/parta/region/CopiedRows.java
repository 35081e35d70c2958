package io.parta.region;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows on their way into the tables by COPY: collected as text until they are worth a statement per table. */
public final class CopiedRows implements Rows {

    private static final int WORTH_CHARACTERS = 4_000_000;

    private final CopyManager copy;
    private final Map<Table, StringBuilder> texts = new EnumMap<>(Table.class);
    private int characters;
    private long written;

    public CopiedRows(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : Table.values()) {
            texts.put(table, new StringBuilder());
        }
    }

    @Override
    public void add(Table table, @Nullable Object... values) {
        StringBuilder text = Objects.requireNonNull(texts.get(table));
        int before = text.length();
        append(text, values);
        characters += text.length() - before;
    }

    /** The row as a line of COPY's text format, whose separators and backslash no value of ours contains. */
    public static void append(StringBuilder text, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        text.append('\n');
    }

    /** Writes what is there if it is worth it. */
    @Override
    public void settle() {
        if (characters >= WORTH_CHARACTERS) {
            flush();
        }
    }

    public void flush() {
        texts.forEach((table, text) -> {
            try {
                written += text.isEmpty() ? 0 : copy.copyIn(table.copy(), new StringReader(text.toString()));
            } catch (SQLException e) {
                throw new IllegalStateException("Rows of " + table.table() + " do not fit: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.setLength(0);
        });
        characters = 0;
    }

    /** Rows written so far. */
    public long written() {
        return written;
    }
}
