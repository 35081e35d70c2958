package io.parta.organization.transfer;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.Joining;
import io.parta.organization.membership.Joining.Entry;
import io.parta.organization.membership.Joining.Joined;
import io.parta.organization.membership.Joining.Ward;
import io.parta.organization.membership.Leaving;
import io.parta.organization.membership.Leaving.Guard;
import io.parta.organization.membership.Leaving.Leaver;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleSource;
import io.parta.organization.structure.Classes;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One member's way from one organisation to the other: decided as a whole, then done as a whole (RO-6). */
@ApplicationScoped
class Movement {

    private final Members members;
    private final Leaving leaving;
    private final Joining joining;
    private final Classes classes;
    private final TransferStore store;
    private final OrganizationActs acts;

    Movement(
            Members members,
            Leaving leaving,
            Joining joining,
            Classes classes,
            TransferStore store,
            OrganizationActs acts) {
        this.members = members;
        this.leaving = leaving;
        this.joining = joining;
        this.classes = classes;
        this.store = store;
        this.acts = acts;
    }

    /** Where members go, and how. */
    record Route(Accessed from, Accessed to, @Nullable UUID classKey, boolean withGuardians) {}

    /** A guardian who comes along. */
    private record Companion(Leaver guardian, GuardianshipKind kind) {}

    /** Moves the member of the key; the key of the membership that they go on in, or why nothing of them moved. */
    Uni<Result<UUID>> move(UnitOfWork unit, Act act, Route route, UUID key) {
        return leaving.find(unit, route.from().key(), key).chain(found -> {
            if (found.isEmpty()) {
                return refused(Refusal.of(ErrorCode.NOT_FOUND));
            }
            var leaver = found.get();
            var roles = TransferPolicy.moving(leaver.member().roles());
            return leaver.refusal()
                    .or(() -> TransferPolicy.moves(roles))
                    .map(Movement::<UUID>refused)
                    .orElseGet(() -> move(unit, act, route, leaver, roles));
        });
    }

    private Uni<Result<UUID>> move(UnitOfWork unit, Act act, Route route, Leaver leaver, Set<OrganizationRole> roles) {
        return companions(unit, route, leaver).chain(guardians -> present(unit, route, leaver)
                .chain(present -> refusal(unit, route, roles, present, guardians)
                        .chain(refusal -> refusal.isPresent()
                                ? refused(refusal.get())
                                : join(unit, act, route, leaver, entry(leaver, present, roles, List.of()))
                                        .chain(joined ->
                                                joined.then(one -> leave(unit, act, route, leaver, one, guardians))))));
    }

    /** What follows on having joined the other organisation: nothing of it is refused, all of it was asked before. */
    private Uni<Result<UUID>> leave(
            UnitOfWork unit, Act act, Route route, Leaver leaver, Joined joined, List<Companion> guardians) {
        var there = joined.member();
        UUID classKey = route.classKey();
        Uni<Optional<Refusal>> placed = classKey == null || !leaver.member().is(OrganizationRole.STUDENT)
                ? Uni.createFrom().item(Optional.empty())
                : classes.placeStudent(unit, act, route.to(), there, classKey);
        return placed.invoke(refusal -> refusal.ifPresent(Movement::decidedBefore))
                .chain(() -> leaving.leave(
                        unit, act, route.from(), leaver.member().key(), Map.of("transferredTo", id(there))))
                .chain(() -> each(guardians, one -> accompany(unit, act, route, one, there)))
                .replaceWith(Result.done(there.key()));
    }

    /** The guardians who come along: confirmed ones of a student (RO-7). */
    private Uni<List<Companion>> companions(UnitOfWork unit, Route route, Leaver leaver) {
        var companions = new ArrayList<Companion>();
        List<Guard> guards = route.withGuardians() ? leaver.guardians() : List.of();
        return each(guards, guard -> leaving.find(unit, route.from().key(), guard.membershipKey())
                        .invoke(found ->
                                found.ifPresent(guardian -> companions.add(new Companion(guardian, guard.kind()))))
                        .replaceWithVoid())
                .replaceWith(companions);
    }

    /** The member of the other organisation who the leaver is already: by their person, else by an earlier way there. */
    private Uni<Optional<Member>> present(UnitOfWork unit, Route route, Leaver leaver) {
        UUID organization = route.to().key();
        UUID person = leaver.member().personKey();
        return person != null
                ? members.findByPerson(unit, organization, person)
                : store.findArrived(unit, organization, key(leaver.member()))
                        .chain(arrived -> members.listByKeys(
                                unit, organization, arrived.stream().toList()))
                        .map(found -> found.values().stream().findFirst());
    }

    /** What stands against the class and the guardians; whether the member may join is for joining to say. */
    private Uni<Optional<Refusal>> refusal(
            UnitOfWork unit,
            Route route,
            Set<OrganizationRole> roles,
            Optional<Member> present,
            List<Companion> guardians) {
        var refusals = new ArrayList<Refusal>();
        UUID classKey = route.classKey();
        boolean isStudent = roles.contains(OrganizationRole.STUDENT)
                && present.filter(one -> one.is(OrganizationRole.STUDENT)).isPresent();
        Uni<Optional<Refusal>> ofClass = classKey == null || !isStudent
                ? Uni.createFrom().item(Optional.empty())
                : classes.refusal(unit, route.to(), present.orElseThrow(), classKey);
        return ofClass.invoke(refusal -> refusal.ifPresent(refusals::add))
                .chain(() -> each(guardians, one -> present(unit, route, one.guardian())
                        .chain(there -> joining.refusal(
                                unit,
                                route.to(),
                                entry(one.guardian(), there, Set.of(OrganizationRole.GUARDIAN), List.of())))
                        .invoke(refusal -> refusal.ifPresent(refusals::add))
                        .replaceWithVoid()))
                .map(nothing -> refusals.stream().findFirst());
    }

    /** Lets the guardian stand for the student in the other organisation; in the old one the guardianship has ended. */
    private Uni<Void> accompany(UnitOfWork unit, Act act, Route route, Companion companion, Member student) {
        var ward = new Ward(student.key(), companion.kind(), true);
        return present(unit, route, companion.guardian())
                .chain(present -> join(
                        unit,
                        act,
                        route,
                        companion.guardian(),
                        entry(companion.guardian(), present, Set.of(), List.of(ward))))
                .invoke(joined -> {
                    if (joined instanceof Result.Refused<Joined> refused) {
                        decidedBefore(refused.refusals().get(0));
                    }
                })
                .replaceWithVoid();
    }

    /** Joins the other organisation and keeps where from, on record in its log too. */
    private Uni<Result<Joined>> join(UnitOfWork unit, Act act, Route route, Leaver leaver, Entry entry) {
        return joining.join(unit, act, route.to(), entry)
                .chain(joined -> joined.then(one -> store.link(unit, key(one.member()), key(leaver.member()))
                        .chain(isNew -> isNew
                                ? acts.record(
                                        unit,
                                        act,
                                        route.to(),
                                        id(one.member()),
                                        Map.of(),
                                        Map.of("transferredFrom", id(leaver.member())))
                                : Uni.createFrom().voidItem())
                        .replaceWith(joined)));
    }

    private static Entry entry(Leaver leaver, Optional<Member> present, Set<OrganizationRole> roles, List<Ward> wards) {
        var member = leaver.member();
        return new Entry(
                member.personKey(),
                member.personKey() == null ? present.map(Member::key).orElse(null) : null,
                roles,
                roles.contains(OrganizationRole.TEACHER) ? leaver.subjects() : List.of(),
                wards,
                RoleSource.ADMINISTRATOR,
                member.rosterName(),
                leaver.birthDate());
    }

    private static void decidedBefore(Refusal refusal) {
        throw new IllegalStateException("Refused after it was decided: " + refusal.code());
    }

    private static PartitionedKey key(Member member) {
        return new PartitionedKey(member.organizationKey(), member.key());
    }

    private static String id(Member member) {
        return TypeId.encode(Membership.PREFIX, member.organizationKey(), member.key());
    }

    private static <T> Uni<Result<T>> refused(Refusal refusal) {
        return Uni.createFrom().item(Result.refused(refusal));
    }

    /** One after the other: a session does one thing at a time. */
    static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T item : items) {
            done = done.chain(() -> step.apply(item));
        }
        return done;
    }
}
