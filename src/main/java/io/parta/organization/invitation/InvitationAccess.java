package io.parta.organization.invitation;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Loads into what somebody invites, under the organisation's row lock, and asks who may. */
@ApplicationScoped
public class InvitationAccess {

    private static final UUID NONE = new UUID(0, 0);
    private static final PartitionedKey NOWHERE = new PartitionedKey(NONE, NONE);

    private final OrganizationAccess organizations;
    private final Classes classes;

    InvitationAccess(OrganizationAccess organizations, Classes classes) {
        this.organizations = organizations;
        this.classes = classes;
    }

    /** Into what somebody invites who may; no class also when the id of one leads nowhere. */
    record Place(Accessed organization, @Nullable SchoolClass schoolClass) {}

    /** A class that somebody invites into who may. */
    public record ClassPlace(Accessed organization, SchoolClass schoolClass) {}

    /** The organisation, and the class as committed: under the lock nothing changes it. */
    Uni<Result<Place>> place(
            UnitOfWork unit, String organizationId, @Nullable String classId, OrganizationRole role, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, organizationId).orElse(NONE);
        var classKey = Optional.ofNullable(classId)
                .map(id -> TypeId.decodePartitioned(SchoolClass.PREFIX, id).orElse(NOWHERE));
        return organizations
                .find(unit, key, "organizationId", LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(found -> found.then(organization -> schoolClass(organization, classKey, viewer)
                        .map(schoolClass -> InvitationPolicy.right(
                                        organization.standing(),
                                        role,
                                        schoolClass
                                                .map(SchoolClass::headedByViewer)
                                                .orElse(false))
                                .map(Result::<Place>refused)
                                .orElseGet(() -> Result.done(new Place(organization, schoolClass.orElse(null)))))));
    }

    /** The class when the viewer may invite its families; NOT_FOUND when they may not know of it. */
    public Uni<Result<ClassPlace>> ofClass(UnitOfWork unit, String classId, Viewer viewer) {
        var key = TypeId.decodePartitioned(SchoolClass.PREFIX, classId).orElse(NOWHERE);
        return organizations
                .find(unit, key.partition(), "classId", LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(found -> found.then(organization -> schoolClass(organization, Optional.of(key), viewer)
                        .map(schoolClass -> schoolClass
                                .map(known -> ofClass(organization, known))
                                .orElseGet(() -> Result.refused(unknownClass())))));
    }

    private static Result<ClassPlace> ofClass(Accessed organization, SchoolClass schoolClass) {
        return InvitationPolicy.right(organization.standing(), OrganizationRole.STUDENT, schoolClass.headedByViewer())
                .map(Result::<ClassPlace>refused)
                .orElseGet(() -> Result.done(new ClassPlace(organization, schoolClass)));
    }

    static Refusal unknownClass() {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", "classId");
    }

    private Uni<Optional<SchoolClass>> schoolClass(Accessed organization, Optional<PartitionedKey> key, Viewer viewer) {
        return key.filter(one -> one.partition().equals(organization.key())).isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : classes.listByKeys(List.of(key.get()), viewer)
                        .map(found -> Optional.ofNullable(found.get(key.get())));
    }
}
