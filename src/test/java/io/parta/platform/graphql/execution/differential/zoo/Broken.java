package io.parta.platform.graphql.execution.differential.zoo;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** A list of three whose item at {@code brokenAt} cannot be read; whole when that is beyond its end. */
final class Broken<T> extends AbstractList<T> {

    private final int brokenAt;
    private final IntFunction<T> items;

    Broken(int brokenAt, IntFunction<T> items) {
        this.brokenAt = brokenAt;
        this.items = items;
    }

    @Override
    public T get(int index) {
        if (index == brokenAt) {
            throw new IllegalStateException("The session that this item is read with is closed");
        }
        return items.apply(index);
    }

    @Override
    public int size() {
        return 3;
    }
}
