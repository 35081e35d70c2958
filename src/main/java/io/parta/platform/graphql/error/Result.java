package io.parta.platform.graphql.error;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Outcome of a command or a check: the value, or why not. */
public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(List<Refusal> refusals) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    static <T> Result<T> refused(List<Refusal> refusals) {
        return new Refused<>(List.copyOf(refusals));
    }

    /** Goes on with what the value leads to; a refusal stays. */
    default <R> Result<R> chain(Function<T, Result<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return refused(((Refused<T>) this).refusals());
    }

    default <R> Result<R> map(Function<T, R> mapper) {
        if (this instanceof Done<T> done) {
            return done(mapper.apply(done.value()));
        }
        return refused(((Refused<T>) this).refusals());
    }

    /** Goes on with what the value leads to later; a refusal stays. */
    default <R> Uni<Result<R>> then(Function<T, Uni<Result<R>>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return Uni.createFrom().item(refused(((Refused<T>) this).refusals()));
    }
}
