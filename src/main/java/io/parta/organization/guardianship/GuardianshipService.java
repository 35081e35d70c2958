package io.parta.organization.guardianship;

import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Guardians.Charge;
import io.parta.organization.membership.LockedMember;
import io.parta.organization.membership.LockedMembers;
import io.parta.organization.membership.MemberRoleStore;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.MembershipAccess;
import io.parta.organization.membership.MembershipAccess.AccessedMember;
import io.parta.organization.membership.MembershipAction;
import io.parta.organization.membership.MembershipActs;
import io.parta.organization.membership.MembershipPolicy;
import io.parta.organization.membership.MembershipRoleState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleSource;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Adding, confirming and ending guardianships (RO-3, RO-7). */
@ApplicationScoped
class GuardianshipService {

    private static final PartitionedKey NOWHERE = new PartitionedKey(new UUID(0, 0), new UUID(0, 0));

    private final Commands commands;
    private final OrganizationAccess organizations;
    private final MembershipAccess access;
    private final LockedMembers members;
    private final MemberRoleStore roles;
    private final GuardianshipStore store;
    private final GuardianshipReads reads;
    private final Guardianships guardianships;
    private final MembershipActs acts;
    private final Clock clock;

    GuardianshipService(
            Commands commands,
            OrganizationAccess organizations,
            MembershipAccess access,
            LockedMembers members,
            MemberRoleStore roles,
            GuardianshipStore store,
            GuardianshipReads reads,
            Guardianships guardianships,
            MembershipActs acts,
            Clock clock) {
        this.commands = commands;
        this.organizations = organizations;
        this.access = access;
        this.members = members;
        this.roles = roles;
        this.store = store;
        this.reads = reads;
        this.guardianships = guardianships;
        this.acts = acts;
        this.clock = clock;
    }

    /** A living guardianship under a command of somebody who may do it. */
    private record Found(Accessed organization, GuardianshipEntity guardianship, boolean head) {}

    Uni<GuardianshipAddPayload> add(GuardianshipAddInput input, Viewer viewer) {
        var act = acts.begin(MembershipAction.ADD_GUARDIANSHIP.mutation(), viewer);
        return commands.run(
                GuardianshipAddPayload.class,
                GuardianshipAddPayload::refused,
                unit -> access.member(
                        unit, input.guardianId(), "guardianId", MembershipAction.ADD_GUARDIANSHIP, viewer),
                (unit, guardian) -> guardian.decide(MembershipAction.ADD_GUARDIANSHIP)
                        .map(refusal -> Uni.createFrom().item(Result.<GuardianshipAddPayload>refused(refusal)))
                        .orElseGet(() -> access.student(unit, guardian.organization(), input.studentId())
                                .chain(student -> add(unit, act, guardian, student, input))));
    }

    private Uni<Result<GuardianshipAddPayload>> add(
            UnitOfWork unit,
            Act act,
            AccessedMember guardian,
            Result<LockedMember> student,
            GuardianshipAddInput input) {
        if (student instanceof Result.Refused<LockedMember> refused) {
            return refused(Refusal.at(refused.refusals().get(0).code(), "input", "studentId"));
        }
        var ward = ((Result.Done<LockedMember>) student).value();
        var member = guardian.member();
        Set<OrganizationRole> wanted = guardian.roles().without(Set.of());
        wanted.add(OrganizationRole.GUARDIAN);
        if (ward.key().equals(member.key())) {
            return refused(Refusal.at(ErrorCode.INVALID_INPUT, "input", "studentId"));
        }
        if (!MembershipPolicy.fitAge(wanted, member.birthDate(), today(guardian.organization()))) {
            return refused(Refusal.at(ErrorCode.ROLE_NOT_FOR_MINOR, "input", "guardianId"));
        }
        return store.listOfGuardian(unit, member.organizationKey(), member.key())
                .chain(present -> {
                    var same = present.stream()
                            .filter(one -> one.studentMembershipId.equals(ward.key()))
                            .findFirst();
                    if (same.isPresent()) {
                        var refusal = Refusal.at(ErrorCode.ALREADY_A_GUARDIAN, "input", "studentId");
                        return refused(
                                same.get().state == MembershipRoleState.PENDING
                                        ? refusal.with(Remedy.mutation(GuardianshipAction.CONFIRM.mutation()))
                                        : refusal);
                    }
                    return guardianships
                            .add(
                                    unit,
                                    act,
                                    guardian.organization(),
                                    member,
                                    new Charge(ward, input.kind(), true),
                                    RoleSource.ADMINISTRATOR)
                            .call(added ->
                                    acts.record(unit, act, guardian.organization(), id(added), Map.of(), facts(added)))
                            .map(added -> Result.done(GuardianshipAddPayload.of(added)));
                });
    }

    Uni<GuardianshipConfirmPayload> confirm(GuardianshipConfirmInput input, Viewer viewer) {
        var act = acts.begin(GuardianshipAction.CONFIRM.mutation(), viewer);
        return commands.run(
                GuardianshipConfirmPayload.class,
                GuardianshipConfirmPayload::refused,
                unit -> find(unit, input.id(), GuardianshipAction.CONFIRM, viewer),
                (unit, found) -> decide(GuardianshipAction.CONFIRM, found)
                        .map(refusal -> GuardianshipService.<GuardianshipConfirmPayload>refused(refusal))
                        .orElseGet(() -> confirm(unit, act, found)));
    }

    private Uni<Result<GuardianshipConfirmPayload>> confirm(UnitOfWork unit, Act act, Found found) {
        var guardianship = found.guardianship();
        var key = new PartitionedKey(guardianship.organizationId, guardianship.guardianMembershipId);
        return members.findByKey(unit, key).chain(present -> {
            var guardian = present.orElseThrow();
            return roles.list(unit, guardian).chain(held -> {
                Set<OrganizationRole> wanted = held.without(Set.of());
                wanted.add(OrganizationRole.GUARDIAN);
                var today = today(found.organization());
                if (!MembershipPolicy.fitAge(wanted, guardian.birthDate(), today)) {
                    return refused(Refusal.of(ErrorCode.ROLE_NOT_FOR_MINOR));
                }
                var before = facts(guardianship);
                return guardianships
                        .confirm(unit, act, found.organization(), guardian, guardianship)
                        .chain(() -> acts.record(
                                unit, act, found.organization(), id(guardianship), before, facts(guardianship)))
                        .replaceWith(Result.done(GuardianshipConfirmPayload.of(guardianship)));
            });
        });
    }

    Uni<GuardianshipEndPayload> end(GuardianshipEndInput input, Viewer viewer) {
        var act = acts.begin(GuardianshipAction.END.mutation(), viewer);
        return commands.run(
                GuardianshipEndPayload.class,
                GuardianshipEndPayload::refused,
                unit -> find(unit, input.id(), GuardianshipAction.END, viewer),
                (unit, found) -> decide(GuardianshipAction.END, found)
                        .map(refusal -> GuardianshipService.<GuardianshipEndPayload>refused(refusal))
                        .orElseGet(() -> {
                            var before = facts(found.guardianship());
                            return guardianships
                                    .end(unit, act, found.organization(), found.guardianship())
                                    .chain(() -> acts.record(
                                            unit,
                                            act,
                                            found.organization(),
                                            id(found.guardianship()),
                                            before,
                                            Map.of()))
                                    .replaceWith(Result.done(GuardianshipEndPayload.of(found.guardianship())));
                        }));
    }

    private static Optional<Refusal> decide(GuardianshipAction action, Found found) {
        return GuardianshipPolicy.decide(
                action,
                found.organization().standing(),
                found.organization().state(),
                found.head(),
                found.guardianship().state);
    }

    /** NOT_FOUND alike for a malformed id, an unknown one, an ended one and one that the viewer may not know of. */
    private Uni<Result<Found>> find(UnitOfWork unit, String id, GuardianshipAction action, Viewer viewer) {
        var key = TypeId.decodePartitioned(Guardianship.PREFIX, id).orElse(NOWHERE);
        return organizations
                .find(unit, key.partition(), "id", LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(found -> found.then(organization -> store.findLiving(unit, key)
                        .chain(guardianship -> reads.listByKeys(List.of(key), viewer)
                                .map(seen -> {
                                    var shown = seen.get(key);
                                    if (shown == null || guardianship.isEmpty()) {
                                        return Result.<Found>refused(MembershipAccess.unknown("id"));
                                    }
                                    return GuardianshipPolicy.right(
                                                    action, organization.standing(), shown.headedByViewer())
                                            .map(Result::<Found>refused)
                                            .orElseGet(() -> Result.done(new Found(
                                                    organization, guardianship.get(), shown.headedByViewer())));
                                }))));
    }

    private LocalDate today(Accessed organization) {
        return LocalDate.ofInstant(clock.instant(), organization.timeZone());
    }

    private static Map<String, @Nullable String> facts(GuardianshipEntity guardianship) {
        var facts = new HashMap<String, @Nullable String>();
        facts.put("kind", guardianship.kind.name());
        facts.put("state", guardianship.state.name());
        facts.put("guardian", member(guardianship, guardianship.guardianMembershipId));
        facts.put("student", member(guardianship, guardianship.studentMembershipId));
        return facts;
    }

    private static String member(GuardianshipEntity guardianship, UUID member) {
        return TypeId.encode(Membership.PREFIX, guardianship.organizationId, member);
    }

    private static String id(GuardianshipEntity guardianship) {
        return TypeId.encode(Guardianship.PREFIX, guardianship.organizationId, guardianship.id);
    }

    private static <P> Uni<Result<P>> refused(Refusal refusal) {
        return Uni.createFrom().item(Result.refused(refusal));
    }
}
