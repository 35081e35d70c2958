package io.parta.organization.structure;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.structure.StructureAccess.AccessedClass;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Commands on classes: right, state, change, audit and event in one transaction (ST-1). */
@ApplicationScoped
class ClassService {

    static final String NAME_TAKEN = "school_class_name_key";

    private final Commands commands;
    private final StructureAccess access;
    private final ClassStore classes;
    private final StructureActs acts;
    private final InputCheck check;
    private final Clock clock;

    ClassService(
            Commands commands,
            StructureAccess access,
            ClassStore classes,
            StructureActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.classes = classes;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<ClassCreatePayload> create(ClassCreateInput input, Viewer viewer) {
        var act = acts.begin(StructureAction.CREATE_CLASS.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                ClassCreatePayload.class,
                ClassCreatePayload::refused,
                unit -> access.organization(unit, input.organizationId(), "organizationId", viewer),
                (unit, organization) -> create(unit, organization, input, faults, act));
    }

    private Uni<Result<ClassCreatePayload>> create(
            UnitOfWork unit, Accessed organization, ClassCreateInput input, List<Refusal> faults, Act act) {
        int thisYear = AcademicYear.at(clock.instant(), organization.timeZone());
        int year = input.academicYear() == null ? thisYear : input.academicYear();
        var form = input.form();
        var refusals = new ArrayList<>(faults.isEmpty() ? form.faults(organization.kind()) : faults);
        if (year != thisYear && year != thisYear + 1) {
            refusals.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "academicYear"));
        }
        if (refusals.isEmpty()) {
            StructurePolicy.decide(organization.standing(), organization.state())
                    .ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        var schoolClass = new SchoolClassEntity();
        schoolClass.organizationId = organization.key();
        schoolClass.id = UuidCreator.getTimeOrderedEpoch();
        schoolClass.lineageId = schoolClass.id;
        schoolClass.academicYear = year;
        schoolClass.createdAt = now();
        schoolClass.updatedAt = schoolClass.createdAt;
        form.applyTo(schoolClass);
        unit.refuseOn(NAME_TAKEN, Refusal.at(ErrorCode.CLASS_NAME_TAKEN, "input", form.nameField()));
        return unit.session()
                .persist(schoolClass)
                .chain(() -> unit.session().flush())
                .chain(() -> tell(unit, act, organization, OrganizationEventType.CLASS_CREATED, schoolClass, Map.of()))
                .replaceWith(Result.done(ClassCreatePayload.of(schoolClass)));
    }

    Uni<ClassUpdatePayload> update(ClassUpdateInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.UPDATE.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                ClassUpdatePayload.class,
                ClassUpdatePayload::refused,
                unit -> access.schoolClass(unit, input.id(), "id", viewer),
                (unit, found) -> {
                    var form = input.formOn(found.entity());
                    var refusals = new ArrayList<>(
                            faults.isEmpty() ? form.faults(found.organization().kind()) : faults);
                    if (refusals.isEmpty() && found.entity().version != input.version()) {
                        refusals.add(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
                    }
                    unit.refuseOn(NAME_TAKEN, Refusal.at(ErrorCode.CLASS_NAME_TAKEN, "input", form.nameField()));
                    return refusals.isEmpty()
                            ? decided(unit, ClassAction.UPDATE, found, (same, now) -> {
                                var before = found.entity().facts();
                                form.applyTo(found.entity());
                                found.entity().updatedAt = now;
                                return changed(unit, act, found, OrganizationEventType.CLASS_UPDATED, before)
                                        .replaceWith(ClassUpdatePayload.of(found.entity()));
                            })
                            : refused(refusals);
                });
    }

    /** Deletes an empty class; one that had students stays as part of their history, its name free. */
    Uni<ClassDeletePayload> delete(ClassDeleteInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.DELETE.mutation(), viewer);
        return commands.run(
                ClassDeletePayload.class,
                ClassDeletePayload::refused,
                unit -> access.schoolClass(unit, input.id(), "id", viewer),
                (unit, found) -> decided(unit, ClassAction.DELETE, found, (same, now) -> {
                    var schoolClass = found.entity();
                    var before = schoolClass.facts();
                    return classes.isRemembered(unit, schoolClass)
                            .chain(remembered -> {
                                if (remembered) {
                                    schoolClass.end(SchoolClassState.DELETED, now);
                                    return unit.session().flush();
                                }
                                return unit.session().remove(schoolClass).chain(() -> unit.session()
                                        .flush());
                            })
                            .chain(() -> acts.tell(
                                    unit,
                                    act,
                                    found.organization(),
                                    OrganizationEventType.CLASS_DELETED,
                                    schoolClass,
                                    before,
                                    Map.of()))
                            .replaceWith(new ClassDeletePayload(StructureActs.classId(schoolClass), List.of()));
                }));
    }

    /** Asks the policy, then does what the mutation is about. */
    private <P> Uni<Result<P>> decided(
            UnitOfWork unit, ClassAction action, AccessedClass found, BiFunction<AccessedClass, Instant, Uni<P>> work) {
        return classes.isVacant(unit, found.entity()).chain(vacant -> StructurePolicy.decide(
                        action,
                        found.organization().standing(),
                        found.organization().state(),
                        found.entity().state,
                        vacant)
                .map(refusal -> ClassService.<P>refused(List.of(refusal)))
                .orElseGet(() -> work.apply(found, now()).map(Result::done)));
    }

    private Uni<Void> changed(
            UnitOfWork unit,
            Act act,
            AccessedClass found,
            OrganizationEventType type,
            Map<String, @Nullable String> before) {
        return unit.session().flush().chain(() -> tell(unit, act, found.organization(), type, found.entity(), before));
    }

    private Uni<Void> tell(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            OrganizationEventType type,
            SchoolClassEntity schoolClass,
            Map<String, @Nullable String> before) {
        return acts.tell(unit, act, organization, type, schoolClass, before, schoolClass.facts());
    }

    /** As precise as PostgreSQL keeps it: what ended with its class has the class's very moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
