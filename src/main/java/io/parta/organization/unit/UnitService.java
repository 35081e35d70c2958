package io.parta.organization.unit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.unit.UnitAccess.AccessedUnit;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands on units: right, state, change, audit and event in one transaction (ST-5). */
@ApplicationScoped
class UnitService {

    private static final String NAME_TAKEN = "organization_unit_name_key";

    private final Commands commands;
    private final UnitAccess access;
    private final UnitMemberStore members;
    private final UnitActs acts;
    private final InputCheck check;
    private final Clock clock;

    UnitService(
            Commands commands,
            UnitAccess access,
            UnitMemberStore members,
            UnitActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<UnitCreatePayload> create(UnitCreateInput input, Viewer viewer) {
        var act = acts.begin(UnitActions.CREATE, viewer);
        var faults = check.faults(input);
        return commands.run(
                UnitCreatePayload.class,
                UnitCreatePayload::refused,
                work -> access.organization(work, input.organizationId(), viewer),
                (work, organization) -> {
                    var refusals = decide(organization, faults);
                    return refusals.isEmpty() ? create(work, organization, input, act) : refused(refusals);
                });
    }

    private Uni<Result<UnitCreatePayload>> create(
            UnitOfWork work, Accessed organization, UnitCreateInput input, Act act) {
        var unit = new UnitEntity();
        unit.organizationId = organization.key();
        unit.id = UuidCreator.getTimeOrderedEpoch();
        unit.name = TextForm.tidy(input.name());
        unit.createdAt = clock.instant();
        unit.updatedAt = unit.createdAt;
        refuseTakenName(work);
        return work.session()
                .persist(unit)
                .chain(() -> work.session().flush())
                .chain(() -> acts.tell(
                        work,
                        act,
                        organization,
                        OrganizationEventType.UNIT_CREATED,
                        unit,
                        Map.of(),
                        Map.of("name", unit.name)))
                .replaceWith(Result.done(UnitCreatePayload.of(unit)));
    }

    Uni<UnitUpdatePayload> update(UnitUpdateInput input, Viewer viewer) {
        var act = acts.begin(UnitAction.UPDATE.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                UnitUpdatePayload.class,
                UnitUpdatePayload::refused,
                work -> access.unit(work, input.id(), "id", viewer),
                (work, found) -> {
                    var refusals = new ArrayList<>(decide(found.organization(), faults));
                    if (refusals.isEmpty() && found.unit().version != input.version()) {
                        refusals.add(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
                    }
                    return refusals.isEmpty() ? update(work, found, input, act) : refused(refusals);
                });
    }

    private Uni<Result<UnitUpdatePayload>> update(UnitOfWork work, AccessedUnit found, UnitUpdateInput input, Act act) {
        var unit = found.unit();
        String before = unit.name;
        unit.name = TextForm.tidy(input.name());
        unit.updatedAt = clock.instant();
        refuseTakenName(work);
        return work.session()
                .flush()
                .chain(() -> acts.tell(
                        work,
                        act,
                        found.organization(),
                        OrganizationEventType.UNIT_UPDATED,
                        unit,
                        Map.of("name", before),
                        Map.of("name", unit.name)))
                .replaceWith(Result.done(UnitUpdatePayload.of(unit)));
    }

    /** Deletes a unit whoever is in it: the log keeps who was. */
    Uni<UnitDeletePayload> delete(UnitDeleteInput input, Viewer viewer) {
        var act = acts.begin(UnitAction.DELETE.mutation(), viewer);
        return commands.run(
                UnitDeletePayload.class,
                UnitDeletePayload::refused,
                work -> access.unit(work, input.id(), "id", viewer),
                (work, found) -> {
                    var refusals = decide(found.organization(), List.of());
                    return refusals.isEmpty() ? delete(work, found, act) : refused(refusals);
                });
    }

    private Uni<Result<UnitDeletePayload>> delete(UnitOfWork work, AccessedUnit found, Act act) {
        var unit = found.unit();
        return members.endAll(work, unit)
                .call(() -> work.session().remove(unit))
                .call(() -> work.session().flush())
                .chain(left -> {
                    var before = new LinkedHashMap<String, @Nullable String>();
                    before.put("name", unit.name);
                    before.put("members", left.isEmpty() ? null : String.join(", ", left));
                    return acts.tell(
                            work,
                            act,
                            found.organization(),
                            OrganizationEventType.UNIT_DELETED,
                            unit,
                            before,
                            Map.of());
                })
                .replaceWith(Result.done(new UnitDeletePayload(UnitActs.id(unit), List.of())));
    }

    private static List<Refusal> decide(Accessed organization, List<Refusal> faults) {
        return faults.isEmpty()
                ? UnitPolicy.decide(organization.standing(), organization.state()).stream()
                        .toList()
                : faults;
    }

    private static void refuseTakenName(UnitOfWork work) {
        work.refuseOn(NAME_TAKEN, Refusal.at(ErrorCode.UNIT_NAME_TAKEN, "input", "name"));
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
