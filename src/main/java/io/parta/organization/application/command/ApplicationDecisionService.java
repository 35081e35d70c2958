package io.parta.organization.application.command;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.application.ApplicationAction;
import io.parta.organization.application.ApplicationState;
import io.parta.organization.application.command.ApplicationAccess.AccessedApplication;
import io.parta.organization.membership.Joining;
import io.parta.organization.membership.Joining.Entry;
import io.parta.organization.membership.Joining.Ward;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleSource;
import io.parta.organization.structure.Classes;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The administration decides, on many applications at once, each in a transaction of its own (RO-4, AP-2). */
@ApplicationScoped
class ApplicationDecisionService {

    private static final Remedy UPDATE = Remedy.mutation(ApplicationAction.UPDATE.mutation());

    /** What joining may refuse because the grant no longer fits the roster. */
    private static final Set<ErrorCode> MENDED = EnumSet.of(
            ErrorCode.NOT_FOUND,
            ErrorCode.NOT_A_STUDENT,
            ErrorCode.INVALID_INPUT,
            ErrorCode.PERSON_ALREADY_ATTACHED,
            ErrorCode.ALREADY_A_MEMBER,
            ErrorCode.ROLE_NOT_FOR_MINOR,
            ErrorCode.CLASS_NOT_ACTIVE);

    private final Commands commands;
    private final ApplicationAccess access;
    private final Joining joining;
    private final Classes classes;
    private final ApplicationActs acts;
    private final InputCheck check;
    private final Clock clock;

    ApplicationDecisionService(
            Commands commands,
            ApplicationAccess access,
            Joining joining,
            Classes classes,
            ApplicationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.joining = joining;
        this.classes = classes;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<ApplicationsAcceptPayload> accept(ApplicationsAcceptInput input, Viewer viewer) {
        var act = acts.begin(ApplicationAction.ACCEPT.mutation(), viewer);
        var faults = check.faults(input);
        return faults.isEmpty()
                ? each(input.ids(), ApplicationAction.ACCEPT, viewer, (unit, found) -> accept(unit, act, found))
                        .map(ApplicationsAcceptPayload::of)
                : Uni.createFrom().item(ApplicationsAcceptPayload.refused(UserErrors.of(faults, act.language())));
    }

    Uni<ApplicationsRejectPayload> reject(ApplicationsRejectInput input, Viewer viewer) {
        var act = acts.begin(ApplicationAction.REJECT.mutation(), viewer);
        var faults = check.faults(input);
        return faults.isEmpty()
                ? each(
                                input.ids(),
                                ApplicationAction.REJECT,
                                viewer,
                                (unit, found) -> reject(unit, act, found, TextForm.tidy(input.reason())))
                        .map(ApplicationsRejectPayload::of)
                : Uni.createFrom().item(ApplicationsRejectPayload.refused(UserErrors.of(faults, act.language())));
    }

    /** What is done to an application of which nobody has decided; the membership that it led to, if any. */
    private interface Decision {

        Uni<Result<Optional<Member>>> on(UnitOfWork unit, AccessedApplication found);
    }

    /** A row for each application, in the order of the input; one that is named twice counts once. */
    private Uni<List<ApplicationResult>> each(
            List<String> ids, ApplicationAction action, Viewer viewer, Decision decision) {
        var distinct = ids.stream().distinct().toList();
        var rows = new ArrayList<Commands.Row<AccessedApplication, ApplicationResult>>();
        for (String id : distinct) {
            var path = List.of("input", "ids", String.valueOf(ids.indexOf(id)));
            rows.add(new Commands.Row<>(
                    errors -> ApplicationResult.refused(id, errors),
                    unit -> access.application(unit, id, action, viewer, path.toArray(String[]::new)),
                    (unit, found) -> found.decide(action)
                            .map(refusal -> Uni.createFrom().item(Result.<Optional<Member>>refused(refusal)))
                            .orElseGet(() -> decision.on(unit, found))
                            .map(result -> at(path, result).map(member -> result(id, member)))));
        }
        return commands.runEach(ApplicationResult.class, rows).map(results -> {
            var byId = new HashMap<String, ApplicationResult>();
            results.forEach(result -> byId.put(result.applicationId(), result));
            return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
        });
    }

    private Uni<Result<Optional<Member>>> accept(UnitOfWork unit, Act act, AccessedApplication found) {
        var application = found.application();
        var before = ApplicationActs.values(application);
        return joining.join(unit, act, found.organization(), entry(application))
                .chain(joined -> joined.then(
                        one -> placed(unit, act, found, one.member()).chain(refusal -> {
                            if (refusal.isPresent()) {
                                return Uni.createFrom().item(Result.<Optional<Member>>refused(refusal.get()));
                            }
                            application.membershipId = one.member().key();
                            decide(act, application, ApplicationState.ACCEPTED, null);
                            acts.tell(
                                    unit,
                                    act,
                                    found.organization(),
                                    application,
                                    AdministrationEventType.APPLICATION_ACCEPTED);
                            acts.notify(
                                    unit,
                                    act,
                                    found.organization(),
                                    application,
                                    application.personId,
                                    NotificationType.APPLICATION_ACCEPTED);
                            return unit.session()
                                    .flush()
                                    .chain(() -> acts.record(unit, act, found.organization(), application, before))
                                    .replaceWith(Result.done(Optional.of(one.member())));
                        })));
    }

    /** The act confirms the guardianship too (RO-7). */
    private static Entry entry(ApplicationEntity application) {
        var roles = application.rolesToGrant();
        var wards = new ArrayList<Ward>();
        if (roles.remove(OrganizationRole.GUARDIAN)) {
            wards.add(new Ward(
                    Objects.requireNonNull(application.studentId),
                    Objects.requireNonNull(application.kindToGrant()),
                    true));
        }
        return new Entry(
                application.personId,
                application.membershipId,
                roles,
                roles.contains(OrganizationRole.TEACHER) ? application.subjectsToGrant() : List.of(),
                wards,
                RoleSource.APPLICATION,
                application.rosterNameToGrant());
    }

    private Uni<Optional<Refusal>> placed(UnitOfWork unit, Act act, AccessedApplication found, Member member) {
        var schoolClass = found.application().classId;
        return schoolClass == null || !found.application().rolesToGrant().contains(OrganizationRole.STUDENT)
                ? Uni.createFrom().item(Optional.empty())
                : classes.placeStudent(unit, act, found.organization(), member, schoolClass);
    }

    private Uni<Result<Optional<Member>>> reject(UnitOfWork unit, Act act, AccessedApplication found, String reason) {
        var application = found.application();
        var before = ApplicationActs.values(application);
        decide(act, application, ApplicationState.REJECTED, reason);
        acts.tell(unit, act, found.organization(), application, AdministrationEventType.APPLICATION_REJECTED);
        acts.notify(
                unit,
                act,
                found.organization(),
                application,
                application.personId,
                NotificationType.APPLICATION_REJECTED);
        return unit.session()
                .flush()
                .chain(() -> acts.record(unit, act, found.organization(), application, before))
                .replaceWith(Result.done(Optional.empty()));
    }

    private void decide(Act act, ApplicationEntity application, ApplicationState state, @Nullable String reason) {
        application.state = state;
        application.rejectionReason = reason;
        application.decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        application.decidedBy = act.viewer().personId();
        application.updatedAt = application.decidedAt;
    }

    private static ApplicationResult result(String id, Optional<Member> member) {
        return new ApplicationResult(
                member.map(Member::organizationKey).orElse(null),
                member.map(Member::key).orElse(null),
                id,
                List.of());
    }

    /** Refusals of a row stand at its id; what the grant does not fit any longer, an update mends. */
    private static <T> Result<T> at(List<String> path, Result<T> result) {
        return result instanceof Result.Refused<T> refused
                ? Result.refused(refused.refusals().stream()
                        .map(one -> new Refusal(
                                one.code(),
                                path,
                                one.remedy() == null && MENDED.contains(one.code()) ? UPDATE : one.remedy(),
                                one.arguments()))
                        .toList())
                : result;
    }
}
