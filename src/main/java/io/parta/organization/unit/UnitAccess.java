package io.parta.organization.unit;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Loads what a command on units is about, under the organisation's row lock, and asks who may do it. */
@ApplicationScoped
class UnitAccess {

    private static final UUID NONE = new UUID(0, 0);

    private final OrganizationAccess organizations;

    UnitAccess(OrganizationAccess organizations) {
        this.organizations = organizations;
    }

    /** A unit under a command of somebody who may do it. */
    record AccessedUnit(Accessed organization, UnitEntity unit) {}

    /** The organisation when the viewer keeps its units. */
    Uni<Result<Accessed>> organization(UnitOfWork work, String id, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, id).orElse(NONE);
        return organizations
                .find(work, key, "organizationId", LockMode.PESSIMISTIC_WRITE, viewer)
                .map(found -> found.chain(UnitAccess::right));
    }

    /**
     * The unit when the viewer keeps those of its organisation; NOT_FOUND when they may not know of it.
     *
     * @param field name of the input field that holds the id
     */
    Uni<Result<AccessedUnit>> unit(UnitOfWork work, String id, String field, Viewer viewer) {
        var key = TypeId.decodePartitioned(OrganizationUnit.PREFIX, id).orElse(new PartitionedKey(NONE, NONE));
        return organizations
                .find(work, key.partition(), field, LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(organization -> work.session()
                        .find(UnitEntity.class, new UnitEntity.Key(key.partition(), key.key()))
                        .map(unit -> organization.chain(found -> known(found, unit, field))));
    }

    private static Result<AccessedUnit> known(Accessed organization, @Nullable UnitEntity unit, String field) {
        return unit == null || !UnitPolicy.knows(organization.standing())
                ? Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field))
                : right(organization).map(found -> new AccessedUnit(found, unit));
    }

    private static Result<Accessed> right(Accessed organization) {
        return UnitPolicy.right(organization.standing())
                .map(Result::<Accessed>refused)
                .orElseGet(() -> Result.done(organization));
    }
}
