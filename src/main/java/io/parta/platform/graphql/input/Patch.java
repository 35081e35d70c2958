package io.parta.platform.graphql.input;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Input of an update: a field that is absent leaves the value, a field that is null clears it. The binding calls the
 * setter of a field exactly when the field was sent, so each setter marks its field; see
 * docs/decisions/0050-absent-and-null-are-told-apart-by-setters.md.
 */
public abstract class Patch {

    private final Set<String> given = new HashSet<>();

    /** Whether the field was sent, with a value or with null. */
    public final boolean has(String field) {
        return given.contains(field);
    }

    /** Called by each setter with the name of its field. */
    protected final void mark(String field) {
        given.add(field);
    }

    /** The value that shall stand: the sent one when the field was sent, else the current one. */
    protected final <T> @Nullable T choose(String field, @Nullable T sent, @Nullable T current) {
        return has(field) ? sent : current;
    }
}
