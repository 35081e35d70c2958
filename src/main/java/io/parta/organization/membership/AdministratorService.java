package io.parta.organization.membership;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.identity.NotificationType;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationAction;
import io.parta.organization.OrganizationEvent;
import io.parta.organization.OrganizationEventType;
import io.parta.platform.audit.AuditActorKind;
import io.parta.platform.audit.AuditLog;
import io.parta.platform.audit.AuditRecord;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Appoints the first administrator of an organisation (OR-3). */
@ApplicationScoped
class AdministratorService {

    private static final String MUTATION = OrganizationAction.APPOINT_ADMINISTRATOR.mutation();

    private final Commands commands;
    private final OrganizationAccess access;
    private final MembershipStore memberships;
    private final MemberRoleStore roles;
    private final Persons persons;
    private final AuditLog audit;
    private final InputCheck check;
    private final Clock clock;

    AdministratorService(
            Commands commands,
            OrganizationAccess access,
            MembershipStore memberships,
            MemberRoleStore roles,
            Persons persons,
            AuditLog audit,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.memberships = memberships;
        this.roles = roles;
        this.persons = persons;
        this.audit = audit;
        this.check = check;
        this.clock = clock;
    }

    /** What is appointed by whom: read from the request before the command goes asynchronous. */
    private record Appointment(AdministratorAppointInput input, Viewer viewer, String traceId) {}

    Uni<AdministratorAppointPayload> appoint(AdministratorAppointInput input, Viewer viewer) {
        var appointment = new Appointment(input, viewer, audit.traceId());
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
                        ? appoint(unit, organization, appointment)
                        : Uni.createFrom().item(Result.refused(faults)));
    }

    private Uni<Result<AdministratorAppointPayload>> appoint(
            UnitOfWork unit, Accessed organization, Appointment appointment) {
        return memberships
                .hasAdministrator(unit, organization.key())
                .map(has -> organization
                        .decide(OrganizationAction.APPOINT_ADMINISTRATOR, has)
                        .or(() -> orderOfTheFuture(organization, appointment.input())))
                .chain(refusal -> refusal.isPresent()
                        ? Uni.createFrom().item(Result.refused(refusal.get()))
                        : person(appointment.input())
                                .chain(person -> person.isEmpty()
                                        ? Uni.createFrom().item(Result.refused(unknown(appointment.input())))
                                        : grant(unit, organization, person.get(), appointment)));
    }

    private Uni<Result<AdministratorAppointPayload>> grant(
            UnitOfWork unit, Accessed organization, Person person, Appointment appointment) {
        return membership(unit, organization, person, appointment.input())
                .chain(membership -> roles.list(unit, membership).chain(held -> {
                    if (held.has(OrganizationRole.STUDENT)) {
                        return Uni.createFrom().item(Result.refused(notForStudents(appointment.input())));
                    }
                    membership.administratorSince = clock.instant();
                    membership.updatedAt = membership.administratorSince;
                    membership.orderNumber = TextForm.tidy(appointment.input().orderNumber());
                    membership.orderDate = appointment.input().orderDate();
                    return unit.session()
                            .flush()
                            .chain(() -> roles.add(unit, membership, List.of(adultRole(held))))
                            .chain(() -> record(unit, organization, membership, appointment))
                            .replaceWith(Result.done(AdministratorAppointPayload.of(membership)));
                }));
    }

    private Uni<MembershipEntity> membership(
            UnitOfWork unit, Accessed organization, Person person, AdministratorAppointInput input) {
        return memberships.findLiving(unit, organization.key(), person.key()).chain(found -> {
            if (found.isPresent()) {
                return Uni.createFrom().item(found.get());
            }
            var membership = new MembershipEntity();
            membership.organizationId = organization.key();
            membership.id = UuidCreator.getTimeOrderedEpoch();
            membership.personId = person.key();
            membership.rosterName = rosterName(person, input);
            membership.createdAt = clock.instant();
            membership.updatedAt = membership.createdAt;
            return unit.session().persist(membership).replaceWith(membership);
        });
    }

    private Uni<Void> record(
            UnitOfWork unit, Accessed organization, MembershipEntity membership, Appointment appointment) {
        var facts = new JsonObject()
                .put("organization", organization.key().toString())
                .put("membership", membership.id.toString())
                .put("by", String.valueOf(appointment.viewer().personId()))
                .put(OrganizationEvent.VERSION, organization.version());
        UUID person = Objects.requireNonNull(membership.personId);
        unit.emit(new NewEvent(organization.key(), OrganizationEventType.ADMINISTRATOR_APPOINTED.name(), facts)
                .changingStandingOf(List.of(person)));
        unit.emit(AdministrationEvents.of(
                organization.key(), AdministrationEventType.ADMINISTRATOR_APPOINTED, membership.id, facts));
        unit.emit(new NewEvent(person, NotificationType.ADMINISTRATOR_APPOINTED.name(), facts));
        return audit.append(
                unit,
                AuditRecord.of(
                        organization.key(),
                        MUTATION,
                        AuditActorKind.OPERATOR,
                        appointment.viewer(),
                        TypeId.encode(Membership.PREFIX, organization.key(), membership.id),
                        Map.of(),
                        Map.of(
                                "orderNumber", String.valueOf(membership.orderNumber),
                                "orderDate", String.valueOf(membership.orderDate))),
                appointment.traceId());
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

    private static OrganizationRole adultRole(MemberRoles held) {
        return held.has(OrganizationRole.TEACHER) ? OrganizationRole.TEACHER : OrganizationRole.STAFF;
    }

    private static String rosterName(Person person, AdministratorAppointInput input) {
        if (input.rosterName() != null) {
            return TextForm.tidy(input.rosterName());
        }
        return person.lastName() == null ? person.firstName() : person.lastName() + " " + person.firstName();
    }

    private static Refusal unknown(AdministratorAppointInput input) {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", field(input));
    }

    private static Refusal notForStudents(AdministratorAppointInput input) {
        return Refusal.at(ErrorCode.NOT_ALLOWED, "input", field(input));
    }

    private static String field(AdministratorAppointInput input) {
        return input.personId() == null ? "publicNumber" : "personId";
    }
}
