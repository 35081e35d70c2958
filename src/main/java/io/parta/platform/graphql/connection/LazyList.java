package io.parta.platform.graphql.connection;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** A list whose elements are made when they are first asked for: most clients ask for nodes, and for no edge or cursor. */
final class LazyList<T> extends AbstractList<T> {

    private final Object[] made;
    private final IntFunction<T> make;

    LazyList(int size, IntFunction<T> make) {
        this.made = new Object[size];
        this.make = make;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        Object known = made[index];
        if (known == null) {
            known = make.apply(index);
            made[index] = known;
        }
        return (T) known;
    }

    @Override
    public int size() {
        return made.length;
    }
}
