package io.parta.platform.graphql.execution.differential.zoo;

import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A being with an age. */
public interface Living extends Being {

    @NonNull
    Integer getAge();

    @Nullable
    Living getTwin();
}
