package io.parta.organization.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.administrator.Administrators.Order;
import io.parta.organization.registration.RequestAccess.AccessedRequest;
import io.parta.platform.audit.AuditActorKind;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A head requests their organisation; the request is rejected or withdrawn (OR-3). {@link RequestAcceptance} accepts. */
@ApplicationScoped
class OrganizationRequestService {

    private static final Remedy ASK_SUPPORT = new Remedy(RemedyKind.SUPPORT, null, null);

    private final Commands commands;
    private final RequestAccess access;
    private final RequestStore requests;
    private final RegistrationStore organizations;
    private final RegistrationActs acts;
    private final InputCheck check;
    private final Clock clock;

    OrganizationRequestService(
            Commands commands,
            RequestAccess access,
            RequestStore requests,
            RegistrationStore organizations,
            RegistrationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.requests = requests;
        this.organizations = organizations;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** Makes a PENDING organisation and remembers who asked for it, by which order. */
    Uni<OrganizationRequestPayload> request(OrganizationRequestInput input, Viewer person) {
        var act = acts.begin("organizationRequest", person);
        var data = OrganizationData.of(input);
        var faults = new ArrayList<>(check.faults(input));
        faults.addAll(data.faults());
        if (faults.isEmpty() && isOfTheFuture(input.orderDate(), data.timeZone())) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "orderDate"));
        }
        return commands.run(
                OrganizationRequestPayload.class,
                OrganizationRequestPayload::refused,
                unit -> faults.isEmpty() ? request(unit, act, data, input) : refused(faults));
    }

    private boolean isOfTheFuture(LocalDate orderDate, String timeZone) {
        return orderDate.isAfter(LocalDate.ofInstant(clock.instant(), ZoneId.of(timeZone)));
    }

    private Uni<Result<OrganizationRequestPayload>> request(
            UnitOfWork unit, Act act, OrganizationData data, OrganizationRequestInput input) {
        UUID person = act.viewer().requirePersonId();
        UUID key = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant();
        return requests.countOpen(unit, person).chain(open -> OrganizationRequestPolicy.another(open)
                .map(refusal -> OrganizationRequestService.<OrganizationRequestPayload>refused(List.of(refusal)))
                .orElseGet(() -> organizations
                        .insert(unit, Map.of(key, data), false, now)
                        .chain(inserted -> inserted.isEmpty()
                                ? refused(List.of(Refusal.at(ErrorCode.ORGANIZATION_ALREADY_REGISTERED, "input", "inn")
                                        .with(ASK_SUPPORT)))
                                : keep(unit, act, key, data, input))));
    }

    private Uni<Result<OrganizationRequestPayload>> keep(
            UnitOfWork unit, Act act, UUID key, OrganizationData data, OrganizationRequestInput input) {
        var order = new Order(TextForm.tidy(input.orderNumber()), input.orderDate());
        String post = TextForm.tidyOrNull(input.post());
        Map<String, @Nullable String> after = data.facts();
        after.put("orderNumber", order.number());
        after.put("orderDate", order.date().toString());
        after.put("post", post);
        acts.tell(unit, act, key, OrganizationEventType.ORGANIZATION_REGISTERED, 0);
        return requests.insert(unit, key, act.viewer().requirePersonId(), data, order, post, clock.instant())
                .chain(() -> acts.record(unit, act, AuditActorKind.PERSON, key, Map.of(), after))
                .replaceWith(Result.done(OrganizationRequestPayload.of(key)));
    }

    /** PENDING → REJECTED, with a reason that the requester reads. */
    Uni<OrganizationRequestRejectPayload> reject(OrganizationRequestRejectInput input, Viewer viewer) {
        var act = acts.begin(OrganizationRequestAction.REJECT.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                OrganizationRequestRejectPayload.class,
                OrganizationRequestRejectPayload::refused,
                unit -> access.request(unit, input.id(), OrganizationRequestAction.REJECT, viewer),
                (unit, found) -> {
                    var refusals = new ArrayList<>(faults);
                    found.decide(OrganizationRequestAction.REJECT).ifPresent(refusals::add);
                    if (!refusals.isEmpty()) {
                        return refused(refusals);
                    }
                    acts.notify(
                            unit,
                            act,
                            found.request().requester(),
                            NotificationType.ORGANIZATION_REQUEST_REJECTED,
                            found.key());
                    var reason = TextForm.tidy(input.reason());
                    return remove(unit, act, found, OrganizationRequestState.REJECTED, reason, AuditActorKind.OPERATOR)
                            .replaceWith(Result.done(OrganizationRequestRejectPayload.of(found.key())));
                });
    }

    /** PENDING → WITHDRAWN, by the requester. */
    Uni<OrganizationRequestWithdrawPayload> withdraw(OrganizationRequestWithdrawInput input, Viewer person) {
        var act = acts.begin(OrganizationRequestAction.WITHDRAW.mutation(), person);
        return commands.run(
                OrganizationRequestWithdrawPayload.class,
                OrganizationRequestWithdrawPayload::refused,
                unit -> access.request(unit, input.id(), OrganizationRequestAction.WITHDRAW, person),
                (unit, found) -> found.decide(OrganizationRequestAction.WITHDRAW)
                        .map(refusal -> OrganizationRequestService.<OrganizationRequestWithdrawPayload>refused(
                                List.of(refusal)))
                        .orElseGet(() -> remove(
                                        unit,
                                        act,
                                        found,
                                        OrganizationRequestState.WITHDRAWN,
                                        null,
                                        AuditActorKind.PERSON)
                                .replaceWith(Result.done(OrganizationRequestWithdrawPayload.of(found.key())))));
    }

    /** Closes the request and removes its organisation: INN and KPP are free. */
    private Uni<Void> remove(
            UnitOfWork unit,
            Act act,
            AccessedRequest found,
            OrganizationRequestState state,
            @Nullable String reason,
            AuditActorKind capacity) {
        var before = new HashMap<String, @Nullable String>();
        before.put("state", OrganizationRequestState.PENDING.name());
        var after = new HashMap<String, @Nullable String>();
        after.put("state", state.name());
        after.put("reason", reason);
        int version = Objects.requireNonNull(found.organization()).version();
        acts.tell(unit, act, found.key(), OrganizationEventType.ORGANIZATION_REMOVED, version);
        return requests.close(unit, found.key(), state, reason, clock.instant())
                .chain(() -> organizations.remove(unit, found.key()))
                .chain(() -> acts.record(unit, act, capacity, found.key(), before, after));
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
