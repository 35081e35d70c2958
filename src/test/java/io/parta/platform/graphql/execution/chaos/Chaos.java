package io.parta.platform.graphql.execution.chaos;

import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Values and promises of them, given as asked. */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // it lies about types and nulls on purpose
final class Chaos {

    private static final Executor FOREIGN = Executors.newFixedThreadPool(4, task -> {
        var thread = new Thread(task, "foreign");
        thread.setDaemon(true);
        return thread;
    });

    private Chaos() {}

    static <T> Uni<T> uni(How how, T value) {
        return switch (how) {
            case NULL_INSTEAD_OF_A_PROMISE -> null;
            case NEVER -> Uni.createFrom().nothing();
            case FAILS -> Uni.createFrom().failure(new NoStackTraceThrowable("failed"));
            case TWICE -> Babbler.uni(value, Runnable::run);
            case FROM_MANY_THREADS -> Babbler.uni(value, FOREIGN);
            case FROM_A_FOREIGN_THREAD -> Uni.createFrom().item(value).emitOn(FOREIGN);
            default -> Uni.createFrom().item(plain(how, value));
        };
    }

    static <T> CompletionStage<T> stage(How how, T value) {
        return switch (how) {
            case NULL_INSTEAD_OF_A_PROMISE -> null;
            case NEVER -> new CompletableFuture<>();
            case FAILS -> CompletableFuture.failedFuture(new StackOverflowError("failed"));
            case TWICE -> Babbler.stage(value, Runnable::run);
            case FROM_MANY_THREADS -> Babbler.stage(value, FOREIGN);
            case FROM_A_FOREIGN_THREAD -> CompletableFuture.supplyAsync(() -> value, FOREIGN);
            default -> CompletableFuture.completedFuture(plain(how, value));
        };
    }

    static <T> T plain(How how, T value) {
        return switch (how) {
            case THROWS -> throw new IllegalStateException("thrown");
            case THROWS_ERROR -> endless(0);
            case THROWS_NEITHER -> throw Chaos.<RuntimeException>unseen(new NoStackTraceThrowable("neither"));
            case THROWS_EVIL, FAILS -> throw new Evil();
            case NULL, NULL_INSTEAD_OF_A_PROMISE -> null;
            case OF_ANOTHER_CLASS -> (T) new StringBuilder("of another class");
            default -> value;
        };
    }

    /** A list of at least one fine item, given as asked. */
    static <T> List<@Nullable T> list(How how, List<T> fine) {
        return switch (how) {
            case SHORT -> List.copyOf(fine.subList(1, fine.size()));
            case LONG -> {
                var longer = new ArrayList<@Nullable T>(fine);
                longer.add(fine.get(0));
                yield longer;
            }
            case WITH_NULLS -> {
                var nulls = new ArrayList<@Nullable T>(fine);
                nulls.set(nulls.size() - 1, null);
                yield nulls;
            }
            case ENDLESS -> new Lazy<>(how, fine.get(0));
            case ENDLESS_NULLS -> new Lazy<>(how, null);
            case WITHOUT_ITERATOR, FAILING_AT_ONCE, FAILING_LATER -> new Lazy<>(how, fine.get(0));
            case OF_ANOTHER_CLASS -> (List<@Nullable T>) Collections.nCopies(fine.size(), "of another class");
            default -> new ArrayList<>(fine);
        };
    }

    private static <T> T endless(int depth) {
        return depth < 0 ? null : endless((depth + 1) & 0xFFFF);
    }

    private static <E extends Throwable> RuntimeException unseen(Throwable throwable) throws E {
        throw (E) throwable;
    }

    /** A list that is computed while it is read. */
    private static final class Lazy<T> extends AbstractList<@Nullable T> {

        private final How how;
        private final @Nullable T item;

        Lazy(How how, @Nullable T item) {
            this.how = how;
            this.item = item;
        }

        @Override
        public @Nullable T get(int index) {
            throw new IllegalStateException("not by index");
        }

        @Override
        public int size() {
            throw new IllegalStateException("of unknown size");
        }

        @Override
        public Iterator<@Nullable T> iterator() {
            if (how == How.WITHOUT_ITERATOR) {
                throw new NoClassDefFoundError("no iterator");
            }
            return new Iterator<>() {
                private int given;

                @Override
                public boolean hasNext() {
                    if (how == How.FAILING_AT_ONCE) {
                        throw new IllegalStateException("cannot say");
                    }
                    return true;
                }

                @Override
                public @Nullable T next() {
                    given++;
                    if (how == How.FAILING_LATER && given > 2) {
                        throw new NoSuchElementException("no more after all");
                    }
                    return item;
                }
            };
        }
    }
}
