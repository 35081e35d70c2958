package io.parta.organization.application.command;

import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.application.ApplicationAction;
import io.parta.organization.application.ApplicationPolicy;
import io.parta.organization.application.ApplicationState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What applicants do: send and withdraw (AP-1). */
@ApplicationScoped
class ApplicationService {

    private static final Set<ErrorCode> OF_ROLES =
            EnumSet.of(ErrorCode.ROLE_ALREADY_HELD, ErrorCode.ROLE_NOT_FOR_MINOR);

    private final Commands commands;
    private final ApplicationAccess access;
    private final ApplicationSending sending;
    private final ApplicationActs acts;
    private final InputCheck check;
    private final Clock clock;

    ApplicationService(
            Commands commands,
            ApplicationAccess access,
            ApplicationSending sending,
            ApplicationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.sending = sending;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<ApplicationSendPayload> send(ApplicationSendInput input, Viewer viewer) {
        var act = acts.begin("applicationSend", viewer);
        var limits = check.faults(input);
        var faults = new ArrayList<>(limits.isEmpty() ? input.faults() : limits);
        return commands.run(
                ApplicationSendPayload.class,
                ApplicationSendPayload::refused,
                unit -> access.organization(unit, input.organizationId(), viewer),
                (unit, organization) -> {
                    var refusals = new ArrayList<>(faults);
                    ApplicationPolicy.sends(organization.state()).ifPresent(refusals::add);
                    return refusals.isEmpty()
                            ? sending.send(unit, act, organization, input.wish(viewer.requirePersonId()))
                                    .map(ApplicationService::atRoles)
                                    .map(sent -> sent.map(key -> ApplicationSendPayload.of(organization.key(), key)))
                            : refused(refusals);
                });
    }

    /** Takes an open application back, whatever the organisation's state. */
    Uni<ApplicationWithdrawPayload> withdraw(ApplicationWithdrawInput input, Viewer viewer) {
        var act = acts.begin(ApplicationAction.WITHDRAW.mutation(), viewer);
        return commands.run(
                ApplicationWithdrawPayload.class,
                ApplicationWithdrawPayload::refused,
                unit -> access.application(unit, input.id(), ApplicationAction.WITHDRAW, viewer, "input", "id"),
                (unit, found) -> {
                    var refusal = found.decide(ApplicationAction.WITHDRAW);
                    if (refusal.isPresent()) {
                        return refused(List.of(refusal.get()));
                    }
                    var application = found.application();
                    application.state = ApplicationState.WITHDRAWN;
                    application.updatedAt = clock.instant();
                    acts.tell(
                            unit,
                            act,
                            found.organization(),
                            application,
                            AdministrationEventType.APPLICATION_WITHDRAWN);
                    return unit.session()
                            .flush()
                            .replaceWith(Result.done(
                                    ApplicationWithdrawPayload.of(application.organizationId, application.id)));
                });
    }

    private static <T> Result<T> atRoles(Result<T> result) {
        return result instanceof Result.Refused<T> refused
                ? Result.refused(refused.refusals().stream()
                        .map(one -> OF_ROLES.contains(one.code())
                                ? new Refusal(one.code(), List.of("input", "roles"), one.remedy(), one.arguments())
                                : one)
                        .toList())
                : result;
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
