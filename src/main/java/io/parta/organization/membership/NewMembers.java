package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationPolicy;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What has to be true of somebody who is added, and the students they stand for (RO-2, RO-3, ID-10). */
@ApplicationScoped
class NewMembers {

    private final MembershipStore members;
    private final MemberRoleStore roles;
    private final Guardianships guardianships;
    private final Clock clock;

    NewMembers(MembershipStore members, MemberRoleStore roles, Guardianships guardianships, Clock clock) {
        this.members = members;
        this.roles = roles;
        this.guardianships = guardianships;
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
    Uni<Result<List<MembershipEntity>>> wards(UnitOfWork unit, Accessed organization, MemberAddInput input) {
        var wards = new ArrayList<MembershipEntity>();
        var faults = new ArrayList<Refusal>();
        var places = IntStream.range(0, input.wards().size()).boxed().toList();
        return Guardianships.each(places, place -> student(
                                unit, organization, input.wards().get(place).studentId())
                        .invoke(found -> {
                            if (found instanceof Result.Done<MembershipEntity> done && !wards.contains(done.value())) {
                                wards.add(done.value());
                            } else {
                                var code = found instanceof Result.Refused<MembershipEntity> refused
                                        ? refused.refusals().get(0).code()
                                        : ErrorCode.INVALID_INPUT;
                                faults.add(Refusal.at(code, "input", "guardianOf", place.toString(), "studentId"));
                            }
                        })
                        .replaceWithVoid())
                .map(nothing -> faults.isEmpty() ? Result.done(List.copyOf(wards)) : Result.refused(faults));
    }

    /** The confirmed student of an id within the organisation. */
    Uni<Result<MembershipEntity>> student(UnitOfWork unit, Accessed organization, String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id)
                .filter(one -> one.partition().equals(organization.key()))
                .map(one -> student(unit, organization, one.key()))
                .orElseGet(() -> Uni.createFrom().item(Result.refused(Refusal.of(ErrorCode.NOT_FOUND))));
    }

    /** The confirmed student of a key of the organisation. */
    Uni<Result<MembershipEntity>> student(UnitOfWork unit, Accessed organization, UUID key) {
        return members.findLivingByKey(unit, new PartitionedKey(organization.key(), key))
                .chain(found -> {
                    if (found.isEmpty()) {
                        return Uni.createFrom().item(Result.refused(Refusal.of(ErrorCode.NOT_FOUND)));
                    }
                    return roles.list(unit, found.get())
                            .map(held -> held.isConfirmed(OrganizationRole.STUDENT)
                                    ? Result.done(found.get())
                                    : Result.refused(Refusal.of(ErrorCode.NOT_A_STUDENT)));
                });
    }

    Uni<Void> makeGuardian(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            MembershipEntity guardian,
            List<MembershipEntity> students,
            MemberAddInput input) {
        var places = IntStream.range(0, students.size()).boxed().toList();
        return Guardianships.each(places, place -> guardianships
                .add(
                        unit,
                        act,
                        organization,
                        guardian,
                        students.get(place),
                        input.wards().get(place).kind())
                .replaceWithVoid());
    }
}
