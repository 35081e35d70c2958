package io.parta.organization.membership;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Leaving}, and the end of a membership for the commands of this context. */
@ApplicationScoped
class MemberLeaving implements Leaving {

    static final What REMOVED = new What(AdministrationEventType.MEMBER_REMOVED, NotificationType.MEMBERSHIP_ENDED);

    private final MembershipStore members;
    private final MemberRoleStore roles;
    private final Guardians guardians;
    private final Departures departures;
    private final MembershipActs acts;

    MemberLeaving(
            MembershipStore members,
            MemberRoleStore roles,
            Guardians guardians,
            Departures departures,
            MembershipActs acts) {
        this.members = members;
        this.roles = roles;
        this.guardians = guardians;
        this.departures = departures;
        this.acts = acts;
    }

    @Override
    public Uni<Optional<Leaver>> find(UnitOfWork unit, UUID organization, UUID key) {
        return members.listByKeys(unit, organization, List.of(key)).chain(found -> {
            var member = found.get(key);
            return member == null
                    ? Uni.createFrom().item(Optional.empty())
                    : entity(unit, organization, key)
                            .chain(entity -> leaver(unit, member, entity))
                            .map(Optional::of);
        });
    }

    private Uni<Leaver> leaver(UnitOfWork unit, Member member, MembershipEntity entity) {
        return roles.listSubjects(unit, entity)
                .chain(subjects -> guards(unit, member).chain(guards -> isLastAdministrator(unit, entity)
                        .map(last -> new Leaver(member, subjects, entity.birthDate, guards, last))));
    }

    private Uni<List<Guard>> guards(UnitOfWork unit, Member student) {
        return student.is(OrganizationRole.STUDENT)
                ? guardians.listConfirmed(unit, student.organizationKey(), student.key())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Boolean> isLastAdministrator(UnitOfWork unit, MembershipEntity member) {
        return member.administratorSince == null
                ? Uni.createFrom().item(false)
                : members.countOtherAdministrators(unit, member).map(others -> others == 0);
    }

    @Override
    public Uni<Void> leave(
            UnitOfWork unit, Act act, Accessed organization, UUID key, Map<String, @Nullable String> after) {
        return entity(unit, organization.key(), key).chain(member -> roles.list(unit, member)
                .chain(held -> end(unit, act, organization, member, held, REMOVED, after)));
    }

    /** Ends a membership, records and tells it. */
    Uni<Void> end(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            MembershipEntity member,
            MemberRoles held,
            What what,
            Map<String, @Nullable String> after) {
        return roles.listSubjects(unit, member).chain(subjects -> {
            var before = MemberFacts.of(member, held.all(), subjects);
            before.put("administrator", member.administratorSince == null ? null : "true");
            return departures
                    .end(unit, act, organization, member, held)
                    .chain(() -> acts.done(unit, act, organization, member, what, before, after));
        });
    }

    private Uni<MembershipEntity> entity(UnitOfWork unit, UUID organization, UUID key) {
        return members.findEvenEnded(unit, new PartitionedKey(organization, key))
                .map(Optional::orElseThrow);
    }
}
