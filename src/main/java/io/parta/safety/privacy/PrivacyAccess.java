package io.parta.safety.privacy;

import io.parta.identity.Person;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.safety.privacy.PrivacyPolicy.PrivacyState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads settings for a command, under their row's lock. */
@ApplicationScoped
class PrivacyAccess implements PrivacyLock {

    private static final UUID NONE = new UUID(0, 0);

    private static final String BEAR = "INSERT INTO privacy (person_id) VALUES (:person) ON CONFLICT DO NOTHING";

    private final PrivacyReads reads;

    PrivacyAccess(PrivacyReads reads) {
        this.reads = reads;
    }

    /** Settings under a command of somebody who may see them. */
    record AccessedPrivacy(PrivacyEntity settings, PrivacyState state) {}

    Uni<Result<AccessedPrivacy>> own(UnitOfWork unit, Viewer viewer) {
        return find(unit, viewer.requirePersonId(), viewer, false);
    }

    /** The settings of a minor whose confirmed guardian the viewer is; NOT_FOUND at {@code input.personId}. */
    Uni<Result<AccessedPrivacy>> ofChild(UnitOfWork unit, String id, Viewer viewer) {
        UUID person = TypeId.decode(Person.PREFIX, id)
                .filter(key -> !key.equals(viewer.personId()))
                .orElse(NONE);
        return find(unit, person, viewer, true);
    }

    @Override
    public Uni<Result<Boolean>> open(UnitOfWork unit, Viewer viewer) {
        return reads.find(unit, viewer.requirePersonId(), viewer)
                .map(seen -> seen.filter(Privacy::lockedByGuardian).isPresent()
                        ? Result.refused(Refusal.of(ErrorCode.PRIVACY_LOCKED))
                        : Result.done(true));
    }

    private Uni<Result<AccessedPrivacy>> find(UnitOfWork unit, UUID person, Viewer viewer, boolean guardian) {
        return reads.find(unit, person, viewer)
                .chain(seen -> seen.isEmpty()
                        ? Uni.createFrom().item(Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", "personId")))
                        : lock(unit, person).map(settings -> {
                            boolean minor = seen.get().safeMode().mandatory();
                            return Result.done(new AccessedPrivacy(
                                    settings, new PrivacyState(minor, settings.lockedBy != null, guardian)));
                        }));
    }

    /** The row, made when there is none: two first changes do not race. */
    private static Uni<PrivacyEntity> lock(UnitOfWork unit, UUID person) {
        return unit.session()
                .createNativeQuery(BEAR)
                .setParameter("person", person)
                .executeUpdate()
                .chain(() -> unit.session().find(PrivacyEntity.class, person, LockMode.PESSIMISTIC_WRITE));
    }
}
