package io.parta.organization;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.OrganizationAccess.Accessed;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands on organisations: right, state, change, audit and event in one transaction. */
@ApplicationScoped
class OrganizationService {

    private static final String TAKEN = "organization_inn_kpp_key";

    private final Commands commands;
    private final OrganizationAccess access;
    private final Standings standings;
    private final OrganizationActs acts;
    private final AuditLog audit;
    private final InputCheck check;
    private final Clock clock;
    private final List<OrganizationVerification> verifications;

    OrganizationService(
            Commands commands,
            OrganizationAccess access,
            Standings standings,
            OrganizationActs acts,
            AuditLog audit,
            InputCheck check,
            Clock clock,
            @Any Instance<OrganizationVerification> verifications) {
        this.commands = commands;
        this.access = access;
        this.standings = standings;
        this.acts = acts;
        this.audit = audit;
        this.check = check;
        this.clock = clock;
        this.verifications = verifications.stream().toList();
    }

    /** Registers an organisation as PENDING (OR-3); the caller has made sure of an operator. */
    Uni<OrganizationRegisterPayload> register(OrganizationRegisterInput input, Viewer viewer) {
        var act = act("organizationRegister", OrganizationEventType.ORGANIZATION_REGISTERED, viewer);
        var faults = new ArrayList<>(check.faults(input));
        faults.addAll(
                OrganizationForm.faults(input.inn(), input.kpp(), input.ogrn(), input.regionCode(), input.timeZone()));
        return commands.run(
                OrganizationRegisterPayload.class,
                OrganizationRegisterPayload::refused,
                unit -> Uni.createFrom().item(standings.registering(viewer)),
                (unit, operator) -> faults.isEmpty() ? insert(unit, input.toEntity(), act) : refused(faults));
    }

    private Uni<Result<OrganizationRegisterPayload>> insert(UnitOfWork unit, OrganizationEntity organization, Act act) {
        organization.id = UuidCreator.getTimeOrderedEpoch();
        organization.state = OrganizationState.PENDING;
        organization.createdAt = clock.instant();
        organization.updatedAt = organization.createdAt;
        unit.refuseOn(TAKEN, Refusal.at(ErrorCode.ORGANIZATION_ALREADY_REGISTERED, "input", "inn"));
        return unit.session()
                .persist(organization)
                .chain(() -> unit.session().flush())
                .chain(() -> record(unit, organization, Map.of(), act))
                .replaceWith(Result.done(OrganizationRegisterPayload.of(organization)));
    }

    /** Changes data: an operator everything, an administrator all but the registered numbers. */
    Uni<OrganizationUpdatePayload> update(OrganizationUpdateInput input, Viewer viewer) {
        var act = act("organizationUpdate", OrganizationEventType.ORGANIZATION_UPDATED, viewer);
        var faults = new ArrayList<>(check.faults(input));
        input.cleared().forEach(field -> faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", field)));
        faults.addAll(OrganizationForm.faults(
                input.value("inn"),
                input.value("kpp"),
                input.value("ogrn"),
                input.value("regionCode"),
                input.value("timeZone")));
        return commands.run(
                OrganizationUpdatePayload.class,
                OrganizationUpdatePayload::refused,
                unit -> access.right(unit, input.id(), "id", OrganizationAction.UPDATE, viewer),
                (unit, accessed) -> {
                    var organization = accessed.organization();
                    faults.addAll(notForAdministrators(input, accessed.standing()));
                    if (faults.isEmpty() && organization.version != input.version()) {
                        faults.add(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
                    }
                    if (!faults.isEmpty()) {
                        return refused(faults);
                    }
                    unit.refuseOn(TAKEN, Refusal.at(ErrorCode.ORGANIZATION_ALREADY_REGISTERED, "input", "inn"));
                    return change(
                            unit,
                            OrganizationAction.UPDATE,
                            accessed,
                            input::applyTo,
                            act,
                            OrganizationUpdatePayload::of);
                });
    }

    private static List<Refusal> notForAdministrators(OrganizationUpdateInput input, OrganizationStanding standing) {
        return standing.operator()
                ? List.of()
                : input.registered().stream()
                        .map(field -> Refusal.at(ErrorCode.NOT_ALLOWED, "input", field))
                        .toList();
    }

    /** PENDING → VERIFIED (OR-3); other contexts take part. */
    Uni<OrganizationVerifyPayload> verify(OrganizationVerifyInput input, Viewer viewer) {
        var act = act("organizationVerify", OrganizationEventType.ORGANIZATION_VERIFIED, viewer);
        return commands.run(
                OrganizationVerifyPayload.class,
                OrganizationVerifyPayload::refused,
                unit -> access.right(unit, input.id(), "id", OrganizationAction.VERIFY, viewer),
                (unit, accessed) -> change(
                                unit,
                                OrganizationAction.VERIFY,
                                accessed,
                                organization -> {
                                    organization.state = OrganizationState.VERIFIED;
                                    organization.verifiedAt = clock.instant();
                                },
                                act,
                                OrganizationVerifyPayload::of)
                        .chain(verified -> verified.then(payload -> takePart(unit, accessed, act)
                                .map(faults -> faults.isEmpty() ? verified : Result.refused(faults)))));
    }

    private Uni<List<Refusal>> takePart(UnitOfWork unit, Accessed accessed, Act act) {
        Uni<List<Refusal>> faults = Uni.createFrom().item(List.of());
        for (OrganizationVerification one : verifications) {
            faults = faults.chain(found -> found.isEmpty()
                    ? one.verified(unit, accessed, act.begun())
                    : Uni.createFrom().item(found));
        }
        return faults;
    }

    /** VERIFIED → SUSPENDED, with a reason (OR-3). */
    Uni<OrganizationSuspendPayload> suspend(OrganizationSuspendInput input, Viewer viewer) {
        var act = act("organizationSuspend", OrganizationEventType.ORGANIZATION_SUSPENDED, viewer);
        var faults = check.faults(input);
        return commands.run(
                OrganizationSuspendPayload.class,
                OrganizationSuspendPayload::refused,
                unit -> access.right(unit, input.id(), "id", OrganizationAction.SUSPEND, viewer),
                (unit, accessed) -> faults.isEmpty()
                        ? change(
                                unit,
                                OrganizationAction.SUSPEND,
                                accessed,
                                organization -> {
                                    organization.state = OrganizationState.SUSPENDED;
                                    organization.suspendedAt = clock.instant();
                                    organization.suspensionReason = TextForm.tidy(input.reason());
                                },
                                act,
                                OrganizationSuspendPayload::of)
                        : refused(faults));
    }

    /** SUSPENDED → VERIFIED. */
    Uni<OrganizationReinstatePayload> reinstate(OrganizationReinstateInput input, Viewer viewer) {
        var act = act("organizationReinstate", OrganizationEventType.ORGANIZATION_REINSTATED, viewer);
        return commands.run(
                OrganizationReinstatePayload.class,
                OrganizationReinstatePayload::refused,
                unit -> access.right(unit, input.id(), "id", OrganizationAction.REINSTATE, viewer),
                (unit, accessed) -> change(
                        unit,
                        OrganizationAction.REINSTATE,
                        accessed,
                        organization -> {
                            organization.state = OrganizationState.VERIFIED;
                            organization.suspendedAt = null;
                            organization.suspensionReason = null;
                        },
                        act,
                        OrganizationReinstatePayload::of));
    }

    private <P> Uni<Result<P>> change(
            UnitOfWork unit,
            OrganizationAction action,
            Accessed accessed,
            Consumer<OrganizationEntity> change,
            Act act,
            Function<OrganizationEntity, P> payload) {
        var organization = accessed.organization();
        var refusal = OrganizationPolicy.decide(action, accessed.standing(), organization.state);
        if (refusal.isPresent()) {
            return refused(List.of(refusal.get()));
        }
        var before = organization.facts();
        change.accept(organization);
        organization.updatedAt = clock.instant();
        return unit.session()
                .flush()
                .chain(() -> record(unit, organization, before, act))
                .replaceWith(Result.done(payload.apply(organization)));
    }

    private Uni<Void> record(
            UnitOfWork unit, OrganizationEntity organization, Map<String, @Nullable String> before, Act act) {
        var begun = act.begun();
        var facts = begun.facts().put(OrganizationEvent.VERSION, organization.version);
        unit.emit(new NewEvent(organization.id, act.type().name(), facts));
        var kind = begun.viewer().isOperator() ? AuditActorKind.OPERATOR : AuditActorKind.PERSON;
        acts.follow(unit, begun, organization.id);
        return audit.append(
                unit,
                AuditRecord.of(
                        organization.id,
                        begun.mutation(),
                        kind,
                        begun.viewer(),
                        TypeId.encode(Organization.PREFIX, organization.id),
                        before,
                        organization.facts()),
                begun.traceId());
    }

    private Act act(String mutation, OrganizationEventType type, Viewer viewer) {
        return new Act(acts.begin(mutation, viewer), type);
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> faults) {
        return Uni.createFrom().item(Result.refused(faults));
    }

    /** What is done, and how it is told. */
    private record Act(OrganizationActs.Act begun, OrganizationEventType type) {}
}
