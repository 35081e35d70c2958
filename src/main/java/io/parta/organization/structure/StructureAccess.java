package io.parta.organization.structure;

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

/** Loads what a command on the structure is about, under the organisation's row lock, and asks who may do it. */
@ApplicationScoped
public class StructureAccess {

    private static final UUID NONE = new UUID(0, 0);

    private final OrganizationAccess organizations;

    StructureAccess(OrganizationAccess organizations) {
        this.organizations = organizations;
    }

    /** A class under a command of somebody who may do it. */
    public static final class AccessedClass {

        private final Accessed organization;
        private final SchoolClassEntity entity;

        AccessedClass(Accessed organization, SchoolClassEntity entity) {
            this.organization = organization;
            this.entity = entity;
        }

        public Accessed organization() {
            return organization;
        }

        public LockedClass schoolClass() {
            return entity;
        }

        SchoolClassEntity entity() {
            return entity;
        }
    }

    /**
     * The organisation when the viewer keeps its structure.
     *
     * @param field name of the input field that holds the id
     */
    public Uni<Result<Accessed>> organization(UnitOfWork unit, String id, String field, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, id).orElse(NONE);
        return organizations
                .find(unit, key, field, LockMode.PESSIMISTIC_WRITE, viewer)
                .map(found -> found.chain(StructureAccess::right));
    }

    /**
     * The class when the viewer keeps the structure of its organisation; NOT_FOUND when they may not know of it.
     *
     * @param field name of the input field that holds the id
     */
    public Uni<Result<AccessedClass>> schoolClass(UnitOfWork unit, String id, String field, Viewer viewer) {
        var key = TypeId.decodePartitioned(SchoolClass.PREFIX, id).orElse(new PartitionedKey(NONE, NONE));
        return organizations
                .find(unit, key.partition(), field, LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(organization -> unit.session()
                        .find(SchoolClassEntity.class, new SchoolClassEntity.Key(key.partition(), key.key()))
                        .map(schoolClass -> organization.chain(found -> known(found, schoolClass, field))));
    }

    /** Two classes of one organisation whose structure the viewer keeps. */
    public record AccessedMove(AccessedClass from, LockedClass to) {}

    public Uni<Result<AccessedMove>> move(UnitOfWork unit, String fromId, String toId, Viewer viewer) {
        var key = TypeId.decodePartitioned(SchoolClass.PREFIX, toId).orElse(new PartitionedKey(NONE, NONE));
        return schoolClass(unit, fromId, "fromClassId", viewer).chain(from -> unit.session()
                .find(SchoolClassEntity.class, new SchoolClassEntity.Key(key.partition(), key.key()))
                .map(to -> from.chain(found -> to == null
                                || !to.organizationId.equals(
                                        found.organization().key())
                        ? Result.<AccessedMove>refused(Refusal.at(ErrorCode.NOT_FOUND, "input", "toClassId"))
                        : Result.done(new AccessedMove(found, to)))));
    }

    private static Result<AccessedClass> known(
            Accessed organization, @Nullable SchoolClassEntity schoolClass, String field) {
        return schoolClass == null || !StructurePolicy.knows(organization.standing())
                ? Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field))
                : right(organization).map(found -> new AccessedClass(found, schoolClass));
    }

    private static Result<Accessed> right(Accessed organization) {
        return StructurePolicy.right(organization.standing())
                .map(Result::<Accessed>refused)
                .orElseGet(() -> Result.done(organization));
    }
}
