package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.execution.plan.FieldPlan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Values that resolvers gave ahead for fields below them; they may do so from any thread. */
final class Attached {

    /** Answer for a parent that nothing was attached to. */
    static final Object ABSENT = new Object();

    private static final Object NULL = new Object();

    private final Map<Place, Object> values = new ConcurrentHashMap<>();

    void put(FieldPlan field, Object parent, @Nullable Object value) {
        values.put(new Place(field, parent), value == null ? NULL : value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The attached value, null included; {@link #ABSENT} when there is none. */
    @Nullable
    Object get(FieldPlan field, Object parent) {
        Object value = values.getOrDefault(new Place(field, parent), ABSENT);
        return value == NULL ? null : value;
    }

    /** A field of one object, which equals itself alone: two objects with equal contents may differ in the viewer's eyes. */
    private static final class Place {

        private final FieldPlan field;
        private final Object parent;

        Place(FieldPlan field, Object parent) {
            this.field = field;
            this.parent = parent;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place && field == place.field && parent == place.parent;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(field) + System.identityHashCode(parent);
        }
    }
}
