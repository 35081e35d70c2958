package io.parta.organization.structure.student;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.structure.LockedClass;
import io.parta.organization.structure.StructureActs;
import io.parta.organization.structure.StudentPlacing;
import io.parta.organization.structure.student.StudentPolicy.Place;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One student comes into a class because another context lets them: as {@code classStudentsAdd}, without its right. */
@ApplicationScoped
class Placement implements StudentPlacing {

    private final StudentStore students;
    private final StructureActs acts;
    private final Clock clock;

    Placement(StudentStore students, StructureActs acts, Clock clock) {
        this.students = students;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Refusal>> place(
            UnitOfWork unit, Act act, Accessed organization, Member student, LockedClass to) {
        return students.listPlaces(unit, organization.key(), List.of(student.key()))
                .chain(places -> {
                    var at = places.getOrDefault(student.key(), Set.of());
                    var place = new Place(to.key(), to.academicYear());
                    var refusal = StudentPolicy.joins(student, at, place, organization.kind());
                    if (refusal.isPresent() || at.contains(place)) {
                        return Uni.createFrom().item(refusal);
                    }
                    acts.tellOfStudents(unit, act, to, List.of(student));
                    return students.begin(
                                    unit,
                                    to,
                                    List.of(student.key()),
                                    clock.instant().truncatedTo(ChronoUnit.MICROS))
                            .chain(() -> acts.record(
                                    unit,
                                    act,
                                    organization,
                                    TypeId.encode(Membership.PREFIX, student.organizationKey(), student.key()),
                                    Map.of(),
                                    Map.of("class", StructureActs.classId(to))))
                            .replaceWith(Optional.empty());
                });
    }

    @Override
    public Uni<Optional<Refusal>> refusal(UnitOfWork unit, Accessed organization, Member student, LockedClass to) {
        return students.listPlaces(unit, organization.key(), List.of(student.key()))
                .map(places -> StudentPolicy.joins(
                        student,
                        places.getOrDefault(student.key(), Set.of()),
                        new Place(to.key(), to.academicYear()),
                        organization.kind()));
    }
}
