package io.parta.organization.administrator;

import io.parta.identity.NotificationType;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEvent;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.membership.AdministratorGrants;
import io.parta.organization.membership.LockedMember;
import io.parta.organization.membership.LockedMembers;
import io.parta.organization.membership.MemberRoleStore;
import io.parta.organization.membership.MemberRoles;
import io.parta.organization.membership.MembershipActs;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.organization.membership.MembershipPolicy;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.PeopleByNumber;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a person an administrator by an order, and a member when they are none (OR-3, OR-4). */
@ApplicationScoped
class NewAdministrators implements Administrators {

    private static final What APPOINTED =
            new What(AdministrationEventType.ADMINISTRATOR_APPOINTED, NotificationType.ADMINISTRATOR_APPOINTED);

    private final LockedMembers memberships;
    private final MemberRoleStore roles;
    private final Persons persons;
    private final AdministratorGrants grants;
    private final MembershipActs acts;
    private final Clock clock;

    NewAdministrators(
            LockedMembers memberships,
            MemberRoleStore roles,
            Persons persons,
            AdministratorGrants grants,
            MembershipActs acts,
            Clock clock) {
        this.memberships = memberships;
        this.roles = roles;
        this.persons = persons;
        this.grants = grants;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Who is appointed by whom.
     *
     * @param field of the input that names the person
     * @param rosterName the name of whoever is no member yet; null is that of the profile
     */
    record Appointment(Act act, Order order, @Nullable String rosterName, String field) {

        <T> Result<T> refused(ErrorCode code) {
            return Result.refused(Refusal.at(code, "input", field));
        }
    }

    @Override
    public Uni<List<Refusal>> appoint(UnitOfWork unit, Accessed organization, UUID person, Order order, Act act) {
        var appointment = new Appointment(act, order, null, "id");
        return memberships
                .findOfPerson(unit, organization.key(), person)
                .chain(found -> isAdministrator(found)
                        ? Uni.createFrom().item(List.of())
                        : persons.listByKeys(List.of(person))
                                .map(people -> people.containsKey(person)
                                        ? Result.done(people.get(person))
                                        : appointment.<Person>refused(ErrorCode.NOT_FOUND))
                                .chain(known -> known.then(one -> grant(unit, organization, one, found, appointment)))
                                .map(granted -> granted instanceof Result.Refused<LockedMember> refused
                                        ? refused.refusals()
                                        : List.of()));
    }

    static boolean isAdministrator(Optional<LockedMember> member) {
        return member.isPresent() && member.get().isAdministrator();
    }

    Uni<Result<LockedMember>> grant(
            UnitOfWork unit,
            Accessed organization,
            Person person,
            Optional<LockedMember> found,
            Appointment appointment) {
        return membership(unit, organization, person, found, appointment)
                .chain(membership -> grant(unit, organization, membership, appointment));
    }

    private Uni<Result<LockedMember>> grant(
            UnitOfWork unit, Accessed organization, LockedMember membership, Appointment appointment) {
        return roles.list(unit, membership).chain(held -> {
            var today = LocalDate.ofInstant(clock.instant(), organization.timeZone());
            var adult = adultRole(held);
            var after = held.without(Set.of());
            after.add(adult);
            if (held.has(OrganizationRole.STUDENT) || !MembershipPolicy.fitAge(after, membership.birthDate(), today)) {
                return Uni.createFrom().item(appointment.refused(ErrorCode.NOT_ALLOWED));
            }
            grants.give(
                    membership,
                    TextForm.tidy(appointment.order().number()),
                    appointment.order().date());
            return unit.session()
                    .flush()
                    .chain(() -> roles.add(unit, membership, List.of(adult)))
                    .chain(() -> recordAppointed(unit, organization, membership, appointment.act()))
                    .replaceWith(Result.done(membership));
        });
    }

    private Uni<LockedMember> membership(
            UnitOfWork unit,
            Accessed organization,
            Person person,
            Optional<LockedMember> found,
            Appointment appointment) {
        if (found.isPresent()) {
            return Uni.createFrom().item(found.get());
        }
        return grants.begin(
                unit,
                organization,
                person.key(),
                appointment.rosterName() == null
                        ? PeopleByNumber.rosterName(person)
                        : TextForm.tidy(appointment.rosterName()));
    }

    private Uni<Void> recordAppointed(UnitOfWork unit, Accessed organization, LockedMember membership, Act act) {
        UUID person = Objects.requireNonNull(membership.personKey());
        var facts = new JsonObject()
                .put("organization", organization.key().toString())
                .put("membership", membership.key().toString())
                .put("by", String.valueOf(act.viewer().personId()))
                .put(OrganizationEvent.VERSION, organization.version());
        unit.emit(new NewEvent(organization.key(), OrganizationEventType.ADMINISTRATOR_APPOINTED.name(), facts)
                .changingStandingOf(List.of(person)));
        return acts.done(unit, act, organization, membership, APPOINTED, Map.of(), grants.order(membership));
    }

    private static OrganizationRole adultRole(MemberRoles held) {
        return held.has(OrganizationRole.TEACHER) ? OrganizationRole.TEACHER : OrganizationRole.STAFF;
    }
}
