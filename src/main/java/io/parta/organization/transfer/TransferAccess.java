package io.parta.organization.transfer;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads both organisations of a move under their row locks and asks who may move members between them. */
@ApplicationScoped
class TransferAccess {

    private static final UUID NONE = new UUID(0, 0);

    private final OrganizationAccess organizations;

    TransferAccess(OrganizationAccess organizations) {
        this.organizations = organizations;
    }

    /** Both organisations under a command of somebody who may move members from one to the other. */
    record Both(Accessed from, Accessed to) {}

    /**
     * Both organisations, locked in the order of their keys whichever way the move goes: two opposite ones wait for each other
     * at the same row. NOT_FOUND for one that the viewer may not know of, after the same statements.
     */
    Uni<Result<Both>> both(UnitOfWork unit, MembersTransferInput input, Viewer viewer) {
        UUID to = TypeId.decode(Organization.PREFIX, input.organizationId()).orElse(NONE);
        UUID from = origin(input.membershipIds(), to);
        boolean fromFirst = from.compareTo(to) < 0;
        var first = fromFirst ? find(unit, from, "membershipIds", viewer) : find(unit, to, "organizationId", viewer);
        return first.chain(one -> (fromFirst
                        ? find(unit, to, "organizationId", viewer)
                        : find(unit, from, "membershipIds", viewer))
                .map(other -> fromFirst ? both(one, other) : both(other, one)));
    }

    /** The organisation of the first membership that has one; a list of none is a fault of the input, not of a right. */
    private static UUID origin(List<String> memberships, UUID to) {
        return memberships.stream()
                .flatMap(id -> TypeId.decodePartitioned(Membership.PREFIX, id).stream())
                .map(PartitionedKey::partition)
                .findFirst()
                .orElse(memberships.isEmpty() ? to : NONE);
    }

    private Uni<Result<Accessed>> find(UnitOfWork unit, UUID key, String field, Viewer viewer) {
        return organizations.find(unit, key, field, LockMode.PESSIMISTIC_WRITE, viewer);
    }

    private static Result<Both> both(Result<Accessed> from, Result<Accessed> to) {
        return to.chain(target -> from.chain(origin -> TransferPolicy.right(origin.standing(), target.standing())
                .map(Result::<Both>refused)
                .orElseGet(() -> Result.done(new Both(origin, target)))));
    }
}
