package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.membership.Guardians.Charge;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.InTurn;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What has to be true of somebody who is added, and the students they stand for (RO-2, RO-3, ID-10). */
@ApplicationScoped
class NewMembers {

    private final MembershipAccess access;
    private final Clock clock;

    NewMembers(MembershipAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** The roles that the member will hold. */
    Set<OrganizationRole> roles(MemberAddInput input) {
        Set<OrganizationRole> all = EnumSet.noneOf(OrganizationRole.class);
        all.addAll(input.roles());
        if (!input.wards().isEmpty()) {
            all.add(OrganizationRole.GUARDIAN);
        }
        return all;
    }

    List<Refusal> faults(MemberAddInput input, Accessed organization) {
        var faults = new ArrayList<Refusal>();
        OrganizationPolicy.administers(organization.standing(), organization.state())
                .ifPresent(faults::add);
        var held = roles(input);
        var today = today(organization);
        if (held.isEmpty()) {
            faults.add(Refusal.at(ErrorCode.NO_ROLE_LEFT, "input", "roles"));
        }
        if (input.roles().contains(OrganizationRole.GUARDIAN) && input.wards().isEmpty()) {
            faults.add(Refusal.at(ErrorCode.GUARDIANSHIP_REQUIRED, "input", "guardianOf"));
        }
        if (held.contains(OrganizationRole.TEACHER) && input.tidySubjects().isEmpty()) {
            faults.add(Refusal.at(ErrorCode.SUBJECT_REQUIRED, "input", "subjects"));
        }
        if (!MembershipPolicy.isBirthDate(input.birthDate(), today)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "birthDate"));
        } else if (!MembershipPolicy.fitAge(held, input.birthDate(), today)) {
            faults.add(Refusal.at(ErrorCode.ROLE_NOT_FOR_MINOR, "input", "roles"));
        }
        return faults;
    }

    LocalDate today(Accessed organization) {
        return LocalDate.ofInstant(clock.instant(), organization.timeZone());
    }

    /** The students whom the input names, in its order; NOT_FOUND or NOT_A_STUDENT at the place of the one at fault. */
    Uni<Result<List<Charge>>> wards(UnitOfWork unit, Accessed organization, MemberAddInput input) {
        var charges = new ArrayList<Charge>();
        var students = new HashSet<UUID>();
        var faults = new ArrayList<Refusal>();
        var places = IntStream.range(0, input.wards().size()).boxed().toList();
        return InTurn.each(places, place -> {
                    var ward = input.wards().get(place);
                    return access.student(unit, organization, ward.studentId())
                            .invoke(found -> {
                                if (found instanceof Result.Done<LockedMember> done
                                        && students.add(done.value().key())) {
                                    charges.add(new Charge(done.value(), ward.kind(), true));
                                } else {
                                    var code = found instanceof Result.Refused<LockedMember> refused
                                            ? refused.refusals().get(0).code()
                                            : ErrorCode.INVALID_INPUT;
                                    faults.add(Refusal.at(code, "input", "guardianOf", place.toString(), "studentId"));
                                }
                            })
                            .replaceWithVoid();
                })
                .map(nothing -> faults.isEmpty() ? Result.done(List.copyOf(charges)) : Result.refused(faults));
    }
}
