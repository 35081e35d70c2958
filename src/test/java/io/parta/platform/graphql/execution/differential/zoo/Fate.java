package io.parta.platform.graphql.execution.differential.zoo;

import org.jspecify.annotations.Nullable;

/** What happens to a field of an object: decided by the object's number and the field's name, for ever. */
final class Fate {

    private Fate() {}

    /** A number below {@code bound}. */
    static int of(int n, String field, int bound) {
        int mixed = (n * 31 + field.hashCode()) * 0x9E3779B1;
        return ((mixed >>> 15) ^ (mixed & 0x7FFF)) % bound;
    }

    /** The value; for some objects null, or an exception. */
    static <T> @Nullable T value(int n, String field, T value) {
        return switch (of(n, field, 16)) {
            case 0 -> null;
            case 1 -> throw new IllegalStateException(field + " of " + n + " is broken");
            default -> value;
        };
    }

    /** The value, that fewer objects miss: for fields that may not be null. */
    static <T> @Nullable T firm(int n, String field, T value) {
        return switch (of(n, field, 80)) {
            case 0 -> null;
            case 1 -> throw new IllegalStateException(field + " of " + n + " is broken");
            default -> value;
        };
    }
}
