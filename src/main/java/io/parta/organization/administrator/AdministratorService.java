package io.parta.organization.administrator;

import io.parta.identity.NotificationType;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationAction;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.administrator.NewAdministrators.Appointment;
import io.parta.organization.membership.AdministratorGrants;
import io.parta.organization.membership.LockedMember;
import io.parta.organization.membership.LockedMembers;
import io.parta.organization.membership.MembershipAccess;
import io.parta.organization.membership.MembershipAccess.AccessedMember;
import io.parta.organization.membership.MembershipAction;
import io.parta.organization.membership.MembershipActs;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Appoints and demotes administrators (OR-3, OR-4): the first is appointed by an operator. */
@ApplicationScoped
class AdministratorService {

    private static final What DEMOTED =
            new What(AdministrationEventType.ADMINISTRATOR_DEMOTED, NotificationType.ADMINISTRATOR_DEMOTED);

    private static final String MUTATION = OrganizationAction.APPOINT_ADMINISTRATOR.mutation();

    private final Commands commands;
    private final OrganizationAccess access;
    private final LockedMembers memberships;
    private final NewAdministrators administrators;
    private final Persons persons;
    private final MembershipAccess members;
    private final AdministratorGrants grants;
    private final MembershipActs acts;
    private final InputCheck check;
    private final Clock clock;

    AdministratorService(
            Commands commands,
            OrganizationAccess access,
            LockedMembers memberships,
            NewAdministrators administrators,
            Persons persons,
            MembershipAccess members,
            AdministratorGrants grants,
            MembershipActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.memberships = memberships;
        this.administrators = administrators;
        this.persons = persons;
        this.members = members;
        this.grants = grants;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<AdministratorAppointPayload> appoint(AdministratorAppointInput input, Viewer viewer) {
        var appointment = appointment(input, acts.begin(MUTATION, viewer));
        var faults = faults(input);
        return commands.run(
                AdministratorAppointPayload.class,
                AdministratorAppointPayload::refused,
                unit -> access.right(
                        unit,
                        input.organizationId(),
                        "organizationId",
                        OrganizationAction.APPOINT_ADMINISTRATOR,
                        viewer),
                (unit, organization) -> faults.isEmpty()
                        ? appoint(unit, organization, input, appointment)
                        : Uni.createFrom().item(Result.refused(faults)));
    }

    private Uni<Result<AdministratorAppointPayload>> appoint(
            UnitOfWork unit, Accessed organization, AdministratorAppointInput input, Appointment appointment) {
        var refusal = organization
                .decide(OrganizationAction.APPOINT_ADMINISTRATOR)
                .or(() -> orderOfTheFuture(organization, input));
        return refusal.isPresent()
                ? Uni.createFrom().item(Result.refused(refusal.get()))
                : person(input)
                        .chain(person -> person.isEmpty()
                                ? Uni.createFrom().item(appointment.<LockedMember>refused(ErrorCode.NOT_FOUND))
                                : appoint(unit, organization, person.get(), input, appointment))
                        .map(appointed -> appointed.map(AdministratorAppointPayload::of));
    }

    private Uni<Result<LockedMember>> appoint(
            UnitOfWork unit,
            Accessed organization,
            Person person,
            AdministratorAppointInput input,
            Appointment appointment) {
        return memberships.findOfPerson(unit, organization.key(), person.key()).chain(found -> {
            if (found.isEmpty()
                    && input.personId() != null
                    && !organization.standing().operator()) {
                // An administrator appoints strangers by the number that they were told, not by an id that they guess.
                return Uni.createFrom().item(appointment.refused(ErrorCode.NOT_FOUND));
            }
            return NewAdministrators.isAdministrator(found)
                    ? Uni.createFrom().item(appointment.refused(ErrorCode.ADMINISTRATOR_ALREADY_APPOINTED))
                    : administrators.grant(unit, organization, person, found, appointment);
        });
    }

    /** Takes the grant and leaves the roles (OR-4). */
    Uni<AdministratorDemotePayload> demote(AdministratorDemoteInput input, Viewer viewer) {
        var act = acts.begin(MembershipAction.DEMOTE_ADMINISTRATOR.mutation(), viewer);
        var organization = MembershipAccess.organizationAndMember(input.id()).partition();
        return commands.run(
                AdministratorDemotePayload.class,
                errors -> AdministratorDemotePayload.refused(organization, errors),
                unit -> members.member(unit, input.id(), "id", MembershipAction.DEMOTE_ADMINISTRATOR, viewer),
                (unit, found) -> found.decide(MembershipAction.DEMOTE_ADMINISTRATOR)
                        .map(refusal ->
                                Uni.createFrom().item(Result.<AdministratorDemotePayload>refused(List.of(refusal))))
                        .orElseGet(() -> demote(unit, act, found)));
    }

    private Uni<Result<AdministratorDemotePayload>> demote(UnitOfWork unit, Act act, AccessedMember found) {
        var member = found.member();
        var before = grants.order(member);
        grants.take(member);
        return unit.session()
                .flush()
                .chain(() -> acts.done(unit, act, found.organization(), member, DEMOTED, before, grants.order(member)))
                .replaceWith(Result.done(AdministratorDemotePayload.of(member)));
    }

    private static Appointment appointment(AdministratorAppointInput input, Act act) {
        var order = new Administrators.Order(input.orderNumber(), input.orderDate());
        return new Appointment(act, order, input.rosterName(), field(input));
    }

    private Uni<Optional<Person>> person(AdministratorAppointInput input) {
        Uni<Optional<UUID>> key = input.personId() != null
                ? Uni.createFrom().item(TypeId.decode(Person.PREFIX, input.personId()))
                : persons.findByPublicNumber(
                        String.valueOf(input.publicNumber()).replace(" ", ""));
        return key.chain(found -> found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : persons.listByKeys(List.of(found.get())).map(people -> Optional.ofNullable(people.get(found.get()))));
    }

    private List<Refusal> faults(AdministratorAppointInput input) {
        var faults = new ArrayList<>(check.faults(input));
        if ((input.personId() == null) == (input.publicNumber() == null)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "personId"));
        }
        return faults;
    }

    private Optional<Refusal> orderOfTheFuture(Accessed organization, AdministratorAppointInput input) {
        var today = LocalDate.ofInstant(clock.instant(), organization.timeZone());
        return input.orderDate().isAfter(today)
                ? Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "orderDate"))
                : Optional.empty();
    }

    private static String field(AdministratorAppointInput input) {
        return input.personId() == null ? "publicNumber" : "personId";
    }
}
