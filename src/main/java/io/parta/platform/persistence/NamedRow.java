package io.parta.platform.persistence;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A row whose columns are found by a table of their names: the driver's own compares the name that is asked for with that of
 * each column before it, for each value of each row.
 */
record NamedRow(Row row, Columns columns) implements Row {

    /** Each row of the answer, in their order. */
    static void each(RowSet<Row> rows, Consumer<Row> consumer) {
        Columns columns = null;
        for (Row row : rows) {
            if (columns == null) {
                columns = new Columns(rows.columnsNames());
            }
            consumer.accept(new NamedRow(row, columns));
        }
    }

    @Override
    public int getColumnIndex(String column) {
        return columns.indexOf(column);
    }

    @Override
    public @Nullable String getColumnName(int position) {
        return row.getColumnName(position);
    }

    @Override
    public @Nullable Object getValue(int position) {
        return row.getValue(position);
    }

    @Override
    public int size() {
        return row.size();
    }

    @Override
    public <T> T get(Class<T> type, int position) {
        return row.get(type, position);
    }

    @Override
    public List<Class<?>> types() {
        return row.types();
    }

    @Override
    public Tuple addValue(@Nullable Object value) {
        throw new UnsupportedOperationException("A row is read");
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("A row is read");
    }

    /** Positions of the columns of an answer; of two with one name the first counts. */
    static final class Columns {

        private final @Nullable String[] names;
        private final int[] positions;
        private final int mask;

        private Columns(List<String> columns) {
            // At least half of the places are free: a name is found at once, or a free place soon.
            int size = Integer.highestOneBit(columns.size() + 1) * 4;
            this.names = new String[size];
            this.positions = new int[size];
            this.mask = size - 1;
            for (int position = 0; position < columns.size(); position++) {
                String name = columns.get(position);
                int place = place(name);
                if (names[place] == null) {
                    names[place] = name;
                    positions[place] = position;
                }
            }
        }

        /** -1 where there is none. */
        int indexOf(String name) {
            int place = place(name);
            if (names[place] == null) {
                return -1;
            }
            // The same constant asks for the next row: then one look at it is enough.
            names[place] = name;
            return positions[place];
        }

        /** Where the name stands, or the free place that tells that it does not. */
        private int place(String name) {
            int hash = name.hashCode();
            int place = (hash ^ hash >>> 16) & mask;
            String there = names[place];
            while (there != null && !there.equals(name)) {
                place = (place + 1) & mask;
                there = names[place];
            }
            return place;
        }
    }
}
