package io.parta.organization.application.command;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.application.ApplicationAction;
import io.parta.organization.application.command.ApplicationAccess.AccessedApplication;
import io.parta.organization.application.command.GrantReferences.Keys;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;

/** The administration says what an application shall give before it accepts it (AP-2). */
@ApplicationScoped
class ApplicationUpdateService {

    private final Commands commands;
    private final ApplicationAccess access;
    private final GrantReferences references;
    private final ApplicationActs acts;
    private final InputCheck check;
    private final Clock clock;

    ApplicationUpdateService(
            Commands commands,
            ApplicationAccess access,
            GrantReferences references,
            ApplicationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.references = references;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<ApplicationUpdatePayload> update(ApplicationUpdateInput input, Viewer viewer) {
        var act = acts.begin(ApplicationAction.UPDATE.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                ApplicationUpdatePayload.class,
                ApplicationUpdatePayload::refused,
                unit -> access.application(unit, input.id(), ApplicationAction.UPDATE, viewer, "input", "id"),
                (unit, found) -> {
                    var refusals = new ArrayList<>(faults);
                    found.decide(ApplicationAction.UPDATE).ifPresent(refusals::add);
                    if (refusals.isEmpty() && found.application().version != input.version()) {
                        refusals.add(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
                    }
                    return refusals.isEmpty()
                            ? references
                                    .find(unit, found, input, viewer)
                                    .chain(named -> named.then(keys -> update(unit, act, found, input, keys)))
                            : Uni.createFrom().item(Result.refused(refusals));
                });
    }

    private Uni<Result<ApplicationUpdatePayload>> update(
            UnitOfWork unit, Act act, AccessedApplication found, ApplicationUpdateInput input, Keys keys) {
        var application = found.application();
        var before = ApplicationActs.values(application);
        input.applyTo(application, keys.schoolClass(), keys.student(), keys.membership());
        application.updatedAt = clock.instant();
        acts.tell(unit, act, found.organization(), application, AdministrationEventType.APPLICATION_UPDATED);
        return unit.session()
                .flush()
                .chain(() -> acts.record(unit, act, found.organization(), application, before))
                .replaceWith(Result.done(ApplicationUpdatePayload.of(application.organizationId, application.id)));
    }
}
