package io.parta.organization.structure;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members.Member;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Classes for other contexts; what takes a unit of work runs under the organisation's row lock. */
public interface Classes {

    /** A class that is taught: of this year or the next, neither graduated nor deleted. */
    record TaughtClass(UUID organizationKey, UUID key, String name, int academicYear) {}

    /** The classes of the keys that the viewer may know of, in one statement. */
    Uni<Map<PartitionedKey, SchoolClass>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer);

    /** Those of the classes that are taught; others are absent. */
    Uni<Map<UUID, TaughtClass>> listTaught(UnitOfWork unit, UUID organization, Collection<UUID> keys);

    /** Those of the classes whose homeroom teacher or senior educator the person is. */
    Uni<Set<UUID>> listHeaded(UnitOfWork unit, UUID organization, UUID person, Collection<UUID> keys);

    /** The students of the class, as keys of their memberships, by roster name. */
    Uni<List<UUID>> listStudents(UnitOfWork unit, UUID organization, UUID schoolClass);

    /**
     * Puts a confirmed student into a class, records and tells it; one who is there already stays. Refused, without a path,
     * as {@code classStudentsAdd} refuses: CLASS_NOT_ACTIVE, NOT_A_STUDENT, STUDENT_IN_ANOTHER_CLASS.
     */
    Uni<Optional<Refusal>> placeStudent(
            UnitOfWork unit, Act act, Accessed organization, Member student, UUID schoolClass);

    /** Why {@link #placeStudent} would refuse now; empty when it would not. */
    Uni<Optional<Refusal>> refusal(UnitOfWork unit, Accessed organization, Member student, UUID schoolClass);
}
