package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What members ask of the package that keeps guardianships, which knows this one (RO-3, RO-7): a bean there. */
public interface Guardians {

    /**
     * A student to stand for.
     *
     * @param confirmed whether whoever acts confirms it by that; else it waits, and opens nothing (RO-7)
     */
    record Charge(LockedMember student, GuardianshipKind kind, boolean confirmed) {}

    /**
     * A guardianship that has ended.
     *
     * @param last whether the guardian stands for no student of the organisation any more
     */
    record EndedGuardianship(UUID key, UUID guardianKey, boolean last) {}

    /**
     * Sees to it that the guardian stands for the students, and holds GUARDIAN by that: nothing is done twice, one that
     * waited is confirmed where its charge is.
     */
    Uni<Void> stand(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            LockedMember guardian,
            List<Charge> charges,
            RoleSource source);

    /** Ends all guardianships over the students; the guardians' roles are the caller's matter. */
    Uni<List<EndedGuardianship>> end(UnitOfWork unit, UUID organization, Collection<UUID> students, Instant now);

    /** Makes guardianships that ended live again, where both are still members and no other has begun since. */
    Uni<Void> restore(UnitOfWork unit, UUID organization, Collection<UUID> guardianships);

    /** Those whose guardianship over the student is confirmed. */
    Uni<List<Leaving.Guard>> listConfirmed(UnitOfWork unit, UUID organization, UUID student);
}
