package io.parta.platform.graphql.execution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Names of operations that metrics tell apart: a client cannot make new time series by naming its operations. */
@Singleton
public class OperationNames {

    private static final String OTHER = "other";
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Inject
    OperationNames(@ConfigProperty(name = "parta.metrics.operation-names") Optional<List<String>> names) {
        known.addAll(names.orElse(List.of()));
    }

    /** Adds a name of the deployment's own, one of a trusted document. */
    public void add(String name) {
        known.add(name);
    }

    String label(@Nullable String name) {
        String label = known(name);
        return label == null ? OTHER : label;
    }

    /** The name, if it is one of the known. */
    @Nullable
    String known(@Nullable String name) {
        return name != null && known.contains(name) ? name : null;
    }
}
