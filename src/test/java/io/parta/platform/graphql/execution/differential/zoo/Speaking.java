package io.parta.platform.graphql.execution.differential.zoo;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A being that lives and speaks. */
public interface Speaking extends Living {

    @NonNull
    List<@NonNull String> getWords();

    @Nullable
    Speaking getTeacher();
}
