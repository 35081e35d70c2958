package io.parta.organization.membership;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.membership.MembershipAccess.AccessedMember;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Changing the set of a member's roles (RO-1, RO-9), with what the roles that end take with them. */
@ApplicationScoped
class MemberRolesService {

    private static final What CHANGED =
            new What(AdministrationEventType.MEMBER_ROLES_CHANGED, NotificationType.MEMBERSHIP_ROLES_CHANGED);

    private final Commands commands;
    private final MembershipAccess access;
    private final MemberRoleStore roles;
    private final Departures departures;
    private final MembershipActs acts;
    private final InputCheck check;
    private final Clock clock;

    MemberRolesService(
            Commands commands,
            MembershipAccess access,
            MemberRoleStore roles,
            Departures departures,
            MembershipActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.roles = roles;
        this.departures = departures;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<MemberRolesUpdatePayload> update(MemberRolesUpdateInput input, Viewer viewer) {
        var act = acts.begin(MembershipAction.UPDATE_ROLES.mutation(), viewer);
        var organization = MembershipAccess.organizationAndMember(input.id()).partition();
        var faults = new ArrayList<>(check.faults(input));
        if (!input.isCoherent()) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", input.replace() == null ? "remove" : "replace"));
        }
        return commands.run(
                MemberRolesUpdatePayload.class,
                errors -> MemberRolesUpdatePayload.refused(organization, errors),
                unit -> access.member(unit, input.id(), "id", MembershipAction.UPDATE_ROLES, viewer),
                (unit, found) -> {
                    var refusals = new ArrayList<>(faults);
                    found.decide(MembershipAction.UPDATE_ROLES).ifPresent(refusals::add);
                    return refusals.isEmpty() ? change(unit, act, found, input) : refused(refusals);
                });
    }

    private Uni<Result<MemberRolesUpdatePayload>> change(
            UnitOfWork unit, Act act, AccessedMember found, MemberRolesUpdateInput input) {
        return roles.listSubjects(unit, found.membership()).chain(subjects -> {
            var held = found.roles();
            var wanted = input.wanted(held.all());
            List<String> taught = subjects(input, wanted, subjects);
            var refusals = faults(found, input, wanted, taught);
            if (!refusals.isEmpty()) {
                return refused(refusals);
            }
            var removed = held.without(wanted);
            var journal = removed.stream().filter(held::isOfJournal).toList();
            var member = found.membership();
            member.updatedAt = clock.instant();
            return unit.session()
                    .flush()
                    .chain(() -> roles.add(unit, member, input.given(held)))
                    .chain(() -> roles.remove(unit, member, removed))
                    .chain(() -> roles.replaceSubjects(unit, member, taught))
                    .chain(() -> departures.lose(unit, act, found.organization(), member, removed, wanted))
                    .chain(() -> acts.done(
                            unit,
                            act,
                            found.organization(),
                            member,
                            CHANGED,
                            MemberFacts.of(member, held.all(), subjects),
                            MemberFacts.of(member, wanted, taught)))
                    .replaceWith(Result.done(MemberRolesUpdatePayload.of(member, journal)));
        });
    }

    /** Subjects are a teacher's: they end with the role. */
    private static List<String> subjects(
            MemberRolesUpdateInput input, Set<OrganizationRole> wanted, List<String> current) {
        if (!wanted.contains(OrganizationRole.TEACHER)) {
            return List.of();
        }
        return input.subjects() == null ? current : Subjects.tidy(input.subjects());
    }

    private List<Refusal> faults(
            AccessedMember found, MemberRolesUpdateInput input, Set<OrganizationRole> wanted, List<String> taught) {
        var faults = new ArrayList<Refusal>();
        var held = found.roles();
        var today = LocalDate.ofInstant(clock.instant(), found.organization().timeZone());
        if (wanted.isEmpty()) {
            faults.add(Refusal.of(ErrorCode.NO_ROLE_LEFT).with(Remedy.mutation(MembershipAction.REMOVE.mutation())));
        }
        MembershipPolicy.keepsAdministrator(wanted, found.state()).ifPresent(faults::add);
        if (input.given(held).contains(OrganizationRole.GUARDIAN) && !held.isConfirmed(OrganizationRole.GUARDIAN)) {
            faults.add(Refusal.of(ErrorCode.GUARDIANSHIP_REQUIRED).with(Remedy.mutation("guardianshipAdd")));
        }
        var isNew = EnumSet.noneOf(OrganizationRole.class);
        isNew.addAll(wanted);
        isNew.removeAll(held.all());
        if (wanted.contains(OrganizationRole.TEACHER)
                && taught.isEmpty()
                && (isNew.contains(OrganizationRole.TEACHER) || input.subjects() != null)) {
            faults.add(Refusal.at(ErrorCode.SUBJECT_REQUIRED, "input", "subjects"));
        }
        if (!isNew.isEmpty() && !MembershipPolicy.fitAge(wanted, found.membership().birthDate, today)) {
            faults.add(Refusal.of(ErrorCode.ROLE_NOT_FOR_MINOR));
        }
        return faults;
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
