package io.parta.platform.graphql.execution;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * While the oracle answers, all is wanted of each field: SmallRye's resolvers read all columns, and nothing ahead. Whoever
 * compares statements one by one lets the engine want the same.
 */
@Mock
@Singleton
public class OracleField extends CurrentField {

    private static final AtomicInteger WANTING_EVERYTHING = new AtomicInteger();

    /** Until {@link #end} all is wanted of each field, whatever is asked for. */
    public static void begin() {
        WANTING_EVERYTHING.incrementAndGet();
    }

    public static void end() {
        WANTING_EVERYTHING.decrementAndGet();
    }

    @Override
    public Selection selection() {
        return WANTING_EVERYTHING.get() > 0 ? new Everything() : super.selection();
    }

    private static final class Everything implements Selection {

        @Override
        public boolean has(String path) {
            return true;
        }

        @Override
        public boolean isWithin(Set<String> fields) {
            return false;
        }

        @Override
        public boolean isWithout(Set<String> fields) {
            return false;
        }

        @Override
        public List<Selection> at(String path) {
            return List.of(this);
        }

        @Override
        public List<Selection> items() {
            return List.of(this);
        }

        @Override
        public Map<String, @Nullable Object> arguments() {
            return Map.of();
        }

        @Override
        public void attach(Object parent, @Nullable Object value) {
            // Each field is asked by itself.
        }
    }
}
