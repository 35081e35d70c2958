package io.parta.region;

import org.jspecify.annotations.Nullable;

/** Where rows go, in an order that breaks no foreign key if each {@link Table} is written in the order of its constants. */
@FunctionalInterface
public interface Rows {

    /** @param values of the table's columns, in their order */
    void add(Table table, @Nullable Object... values);

    /** Says that no row so far refers to one that is still to come. */
    default void settle() {}
}
