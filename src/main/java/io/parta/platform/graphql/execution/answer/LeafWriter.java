package io.parta.platform.graphql.execution.answer;

/** Writes one value of a scalar or an enum. Writers are shared by all event loops. */
@FunctionalInterface
public interface LeafWriter {

    /**
     * @param value not null, and no Optional: the caller unwraps
     * @throws RuntimeException when the type cannot take the value; what was written until then is the caller's to rewind
     */
    void write(Object value, JsonBytes out);
}
