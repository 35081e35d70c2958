package io.parta.platform.persistence;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Steps of a command one after the other: a session does one thing at a time. */
public final class InTurn {

    private InTurn() {}

    public static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T item : items) {
            done = done.chain(() -> step.apply(item));
        }
        return done;
    }
}
