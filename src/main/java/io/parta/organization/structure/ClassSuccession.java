package io.parta.organization.structure;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Classes end, and others follow them in the next year: what graduation and promotion do to the classes (ST-2). */
@ApplicationScoped
public class ClassSuccession {

    private static final String TAUGHT = "FROM SchoolClassEntity c WHERE c.organizationId = :organization "
            + "AND c.academicYear = :year AND c.state = :state ORDER BY c.name, c.id";

    /** The classes of a year that are taught, by name. */
    public Uni<List<LockedClass>> listTaught(UnitOfWork unit, UUID organization, int year) {
        return unit.session()
                .createSelectionQuery(TAUGHT, SchoolClassEntity.class)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("state", SchoolClassState.ACTIVE)
                .getResultList()
                .map(found ->
                        found.stream().map(Function.<LockedClass>identity()).toList());
    }

    /** Ends a class that graduates. */
    public void graduate(LockedClass one, Instant now) {
        entity(one).end(SchoolClassState.GRADUATED, now);
    }

    /** Ends a class that goes on, and makes the one that follows it; {@link #begin} writes it. */
    public LockedClass follow(LockedClass one, ClassForm next, Instant now) {
        var from = entity(one);
        from.end(SchoolClassState.PROMOTED, now);
        var follower = new SchoolClassEntity();
        follower.organizationId = from.organizationId;
        follower.id = UuidCreator.getTimeOrderedEpoch();
        follower.lineageId = from.lineageId;
        follower.predecessorId = from.id;
        follower.academicYear = from.academicYear + 1;
        follower.createdAt = now;
        follower.updatedAt = now;
        next.applyTo(follower);
        return follower;
    }

    /**
     * Writes what ended and what follows.
     *
     * @param taken what it means that a name is taken after all
     */
    public Uni<Void> begin(UnitOfWork unit, Collection<LockedClass> followers, Refusal taken) {
        unit.refuseOn(ClassService.NAME_TAKEN, taken);
        return unit.session().persistAll(followers.toArray()).chain(() -> unit.session()
                .flush());
    }

    private static SchoolClassEntity entity(LockedClass one) {
        return (SchoolClassEntity) one;
    }
}
