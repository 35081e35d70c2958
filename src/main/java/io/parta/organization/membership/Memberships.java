package io.parta.organization.membership;

import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Memberships for other contexts, as a viewer sees them. Within a command: {@link Members}. */
public interface Memberships {

    /** The living memberships of the keys that the viewer may see (ST-4), in one statement. */
    Uni<Map<PartitionedKey, Membership>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer);

    /** Those of the people whom the viewer may know: oneself, and those of whom one sees a membership (ST-4). */
    Uni<Set<UUID>> listKnownPeople(Collection<UUID> people, Viewer viewer);

    /** Which of the people hold a confirmed role TEACHER in a verified organisation (ID-5), in one statement. */
    Uni<Set<UUID>> teachersAmong(Collection<UUID> people);
}
