package io.parta.organization.membership;

import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Single members inside a command, under the organisation's row lock; whether the viewer may is {@link MembershipAccess}'s. */
public interface LockedMembers {

    Uni<Optional<LockedMember>> findByKey(UnitOfWork unit, PartitionedKey key);

    Uni<Optional<LockedMember>> findOfPerson(UnitOfWork unit, UUID organization, UUID person);
}
