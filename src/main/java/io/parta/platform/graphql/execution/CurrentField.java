package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.execution.run.FieldSelection;
import jakarta.inject.Singleton;

/** The field whose resolver runs. */
@Singleton
public class CurrentField {

    /**
     * What is wanted of the field's value. To be asked for while the resolver's method runs, not in what follows later; the
     * selection itself may be kept until the operation ends.
     *
     * @throws IllegalStateException when no resolver of an operation runs on this thread
     */
    public Selection selection() {
        return FieldSelection.current();
    }
}
