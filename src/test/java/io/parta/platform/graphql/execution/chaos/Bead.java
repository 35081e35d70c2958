package io.parta.platform.graphql.execution.chaos;

import org.eclipse.microprofile.graphql.NonNull;

/** The other type of {@link Thing}. */
public record Bead(@NonNull Integer n, @NonNull String colour) implements Thing {

    @Override
    @NonNull
    public Integer getN() {
        return n;
    }
}
