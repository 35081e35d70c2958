package io.parta.organization;

import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Organisations for other contexts. */
public interface Organizations {

    /** The organisations of the keys that the viewer may see, in one statement. */
    Uni<Map<UUID, Organization>> listByKeys(Collection<UUID> keys, Viewer viewer);

    /** The organisation when the viewer may see it. */
    Uni<Optional<Organization>> find(UUID key, Viewer viewer);
}
