package io.parta.organization.guardianship;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.membership.Guardians;
import io.parta.organization.membership.Leaving.Guard;
import io.parta.organization.membership.LockedMember;
import io.parta.organization.membership.LockedMembers;
import io.parta.organization.membership.MemberRoleStore;
import io.parta.organization.membership.MemberRoles;
import io.parta.organization.membership.MembershipActs;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.organization.membership.MembershipRoleState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleLossListener;
import io.parta.organization.membership.RoleLossListener.RoleLoss;
import io.parta.organization.membership.RoleSource;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.InTurn;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What guardianships do to the role GUARDIAN (RO-3, RO-7): it lives with a student and is confirmed with one. */
@ApplicationScoped
class Guardianships implements RoleLossListener, Guardians {

    private static final What ADDED =
            new What(AdministrationEventType.GUARDIANSHIP_ADDED, NotificationType.GUARDIANSHIP_ADDED);
    private static final What ENDED =
            new What(AdministrationEventType.GUARDIANSHIP_ENDED, NotificationType.GUARDIANSHIP_ENDED);
    private static final What CONFIRMED =
            new What(AdministrationEventType.GUARDIANSHIP_CONFIRMED, NotificationType.GUARDIANSHIP_CONFIRMED);
    private static final What ROLES =
            new What(AdministrationEventType.MEMBER_ROLES_CHANGED, NotificationType.MEMBERSHIP_ROLES_CHANGED);

    private final GuardianshipStore store;
    private final LockedMembers members;
    private final MemberRoleStore roles;
    private final MembershipActs acts;
    private final Clock clock;

    Guardianships(
            GuardianshipStore store, LockedMembers members, MemberRoleStore roles, MembershipActs acts, Clock clock) {
        this.store = store;
        this.members = members;
        this.roles = roles;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Uni<Void> stand(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            LockedMember guardian,
            List<Charge> charges,
            RoleSource source) {
        if (charges.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.listOfGuardian(unit, guardian.organizationKey(), guardian.key())
                .chain(found -> {
                    var present = new HashMap<UUID, GuardianshipEntity>();
                    found.forEach(one -> present.put(one.studentMembershipId, one));
                    return InTurn.each(charges, charge -> {
                        UUID student = charge.student().key();
                        var same = present.get(student);
                        if (same == null) {
                            return add(unit, act, organization, guardian, charge, source)
                                    .invoke(added -> present.put(student, added))
                                    .replaceWithVoid();
                        }
                        return charge.confirmed() && same.state == MembershipRoleState.PENDING
                                ? confirm(unit, act, organization, guardian, same)
                                : Uni.createFrom().voidItem();
                    });
                });
    }

    /** Makes a guardianship, and the guardian's role with it. */
    Uni<GuardianshipEntity> add(
            UnitOfWork unit, Act act, Accessed organization, LockedMember guardian, Charge charge, RoleSource source) {
        var student = charge.student();
        var guardianship = new GuardianshipEntity();
        guardianship.organizationId = organization.key();
        guardianship.id = UuidCreator.getTimeOrderedEpoch();
        guardianship.guardianMembershipId = guardian.key();
        guardianship.studentMembershipId = student.key();
        guardianship.kind = charge.kind();
        guardianship.source = source;
        guardianship.createdAt = clock.instant();
        if (charge.confirmed()) {
            confirm(guardianship, act);
        }
        tell(unit, act, organization, guardianship, List.of(guardian, student), ADDED);
        return unit.session()
                .persist(guardianship)
                .chain(() -> unit.session().flush())
                .chain(() -> roles.add(unit, guardian, List.of(OrganizationRole.GUARDIAN), source, guardianship.state))
                .replaceWith(guardianship);
    }

    @Override
    public Uni<List<EndedGuardianship>> end(
            UnitOfWork unit, UUID organization, Collection<UUID> students, Instant now) {
        return store.end(unit, organization, students, now);
    }

    @Override
    public Uni<Void> restore(UnitOfWork unit, UUID organization, Collection<UUID> guardianships) {
        return store.restore(unit, organization, guardianships);
    }

    /** Confirms a guardianship that waited, and the guardian's role with it. */
    Uni<Void> confirm(
            UnitOfWork unit, Act act, Accessed organization, LockedMember guardian, GuardianshipEntity guardianship) {
        confirm(guardianship, act);
        return unit.session()
                .flush()
                .chain(() -> roles.setState(unit, guardian, OrganizationRole.GUARDIAN, MembershipRoleState.CONFIRMED))
                .chain(confirmed -> confirmed > 0
                        ? Uni.createFrom().voidItem()
                        : roles.add(
                                unit,
                                guardian,
                                List.of(OrganizationRole.GUARDIAN),
                                guardianship.source,
                                MembershipRoleState.CONFIRMED))
                .chain(() -> tell(unit, act, organization, guardianship, CONFIRMED));
    }

    private void confirm(GuardianshipEntity guardianship, Act act) {
        guardianship.state = MembershipRoleState.CONFIRMED;
        guardianship.confirmedAt = clock.instant();
        guardianship.confirmedBy = act.viewer().personId();
    }

    /** Ends what stood on roles that a member has lost: a student's guardians may lose theirs (RO-3). */
    @Override
    public Uni<Void> onLoss(UnitOfWork unit, Act act, Accessed organization, RoleLoss loss) {
        Uni<Void> done = Uni.createFrom().voidItem();
        if (loss.lost().contains(OrganizationRole.GUARDIAN)) {
            done = done.chain(() -> store.listOfGuardian(unit, loss.organizationKey(), loss.membershipKey()))
                    .chain(found -> InTurn.each(found, one -> end(unit, act, organization, one)));
        }
        if (loss.lost().contains(OrganizationRole.STUDENT)) {
            done = done.chain(() -> store.listOfStudent(unit, loss.organizationKey(), loss.membershipKey()))
                    .chain(found -> InTurn.each(found, one -> end(unit, act, organization, one)));
        }
        return done;
    }

    /** Ends a guardianship; the guardian's role ends with the last one, and waits again with the last confirmed one. */
    Uni<Void> end(UnitOfWork unit, Act act, Accessed organization, GuardianshipEntity guardianship) {
        guardianship.endedAt = clock.instant();
        return unit.session()
                .flush()
                .chain(() -> tell(unit, act, organization, guardianship, ENDED))
                .chain(() -> find(unit, organization, guardianship.guardianMembershipId))
                .chain(guardian -> guardian.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : settle(unit, act, organization, guardian.get(0)));
    }

    /** Tells both, as far as they are still members. */
    Uni<Void> tell(UnitOfWork unit, Act act, Accessed organization, GuardianshipEntity guardianship, What what) {
        return find(unit, organization, guardianship.guardianMembershipId)
                .chain(guardian -> find(unit, organization, guardianship.studentMembershipId)
                        .invoke(student ->
                                tell(unit, act, organization, guardianship, concat(guardian, student), what)))
                .replaceWithVoid();
    }

    private Uni<Void> settle(UnitOfWork unit, Act act, Accessed organization, LockedMember guardian) {
        return store.listOfGuardian(unit, guardian.organizationKey(), guardian.key())
                .chain(left -> {
                    if (left.stream().anyMatch(one -> one.state == MembershipRoleState.CONFIRMED)) {
                        return Uni.createFrom().voidItem();
                    }
                    return roles.list(unit, guardian).chain(held -> {
                        if (!held.has(OrganizationRole.GUARDIAN)
                                || (!left.isEmpty() && !held.isConfirmed(OrganizationRole.GUARDIAN))) {
                            return Uni.createFrom().voidItem();
                        }
                        var guardianRole = EnumSet.of(OrganizationRole.GUARDIAN);
                        var after = left.isEmpty() ? held.without(guardianRole) : held.all();
                        Uni<?> change = left.isEmpty()
                                ? roles.remove(unit, guardian, guardianRole)
                                : roles.setState(
                                        unit, guardian, OrganizationRole.GUARDIAN, MembershipRoleState.PENDING);
                        return change.chain(() -> acts.done(
                                unit,
                                act,
                                organization,
                                guardian,
                                ROLES,
                                Map.of("roles", MemberRoles.text(held.all())),
                                Map.of("roles", MemberRoles.text(after) + (left.isEmpty() ? "" : " (PENDING)"))));
                    });
                });
    }

    /** The living member of the key, or none. */
    private Uni<List<LockedMember>> find(UnitOfWork unit, Accessed organization, UUID member) {
        return members.findByKey(unit, new PartitionedKey(organization.key(), member))
                .map(found -> found.map(List::of).orElse(List.of()));
    }

    /** An event and a notification for each of both: the rights of both change. */
    private void tell(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            GuardianshipEntity guardianship,
            List<LockedMember> both,
            What what) {
        var facts = new JsonObject().put("guardianship", guardianship.id.toString());
        both.forEach(member -> acts.tell(unit, act, organization, member, what, facts));
    }

    private static List<LockedMember> concat(List<LockedMember> one, List<LockedMember> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    @Override
    public Uni<List<Guard>> listConfirmed(UnitOfWork unit, UUID organization, UUID student) {
        return store.listOfStudent(unit, organization, student).map(found -> found.stream()
                .filter(one -> one.state == MembershipRoleState.CONFIRMED)
                .map(one -> new Guard(one.guardianMembershipId, one.kind))
                .toList());
    }
}
