package io.parta.platform.graphql.execution.differential.zoo;

import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Anything with a number. */
public interface Being {

    @Id
    @NonNull
    String getId();

    @Nullable
    String getName();

    /** Sometimes an object of a class that the schema does not know. */
    @Nullable
    Being getKeeper();

    @Nullable
    List<Being> getNeighbours();
}
