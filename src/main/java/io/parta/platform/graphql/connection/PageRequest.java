package io.parta.platform.graphql.connection;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that is asked for: {@code first} with {@code after}, or {@code last} with {@code before}; 20 by default, 100 at
 * most.
 *
 * @param list name of the list, part of its cursors, so that a cursor of another list is refused
 * @param size how many items at most
 * @param backward whether the page ends before the key instead of beginning after it
 * @param key the key of the item beside the page, as in the list's order; null for the list's end
 */
public record PageRequest(
        String list, int size, boolean backward, @Nullable List<String> key) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;

    /**
     * @param keyLength number of columns that the list is ordered by
     * @throws ApiException INVALID_PAGE_SIZE, INVALID_CURSOR
     */
    public static PageRequest of(
            String list,
            int keyLength,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        if (first != null && last != null) {
            throw new ApiException(ErrorCode.INVALID_PAGE_SIZE);
        }
        boolean backward = last != null || (first == null && before != null);
        if (backward ? after != null : before != null) {
            throw new ApiException(ErrorCode.INVALID_CURSOR);
        }
        return new PageRequest(
                list, size(backward ? last : first), backward, key(list, keyLength, backward ? before : after));
    }

    /** Rows to read: one more than the page, which tells whether there are more. */
    public int limit() {
        return size + 1;
    }

    /**
     * Makes the page of the rows a {@link KeysetSql} statement gave.
     *
     * @param rows in the order of the statement: from the key outwards
     * @param key the values a row is ordered by
     */
    public <T> Page<T> page(List<T> rows, Function<T, List<String>> key) {
        boolean more = rows.size() > size;
        var items = new ArrayList<>(more ? rows.subList(0, size) : rows);
        if (backward) {
            Collections.reverse(items);
        }
        var cursors = new LazyList<>(items.size(), place -> Cursor.encode(list, key.apply(items.get(place))));
        boolean beside = this.key != null;
        return new Page<>(
                List.copyOf(items), cursors, new PageInfo(backward ? beside : more, backward ? more : beside, cursors));
    }

    private static int size(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_SIZE;
        }
        if (asked < 1 || asked > LARGEST_SIZE) {
            throw new ApiException(ErrorCode.INVALID_PAGE_SIZE);
        }
        return asked;
    }

    private static @Nullable List<String> key(String list, int keyLength, @Nullable String cursor) {
        return cursor == null
                ? null
                : Cursor.decode(list, keyLength, cursor).orElseThrow(() -> new ApiException(ErrorCode.INVALID_CURSOR));
    }
}
