package io.parta.organization.structure.promotion;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.structure.ClassAction;
import io.parta.organization.structure.ClassSuccession;
import io.parta.organization.structure.StructureAccess;
import io.parta.organization.structure.StructureAccess.AccessedClass;
import io.parta.organization.structure.StructureActs;
import io.parta.organization.structure.StructurePolicy;
import io.parta.organization.structure.student.Graduation;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** One class graduates before its year does (ST-2). */
@ApplicationScoped
class GraduationService {

    private final Commands commands;
    private final StructureAccess access;
    private final ClassSuccession classes;
    private final Graduation graduation;
    private final StructureActs acts;
    private final Clock clock;

    GraduationService(
            Commands commands,
            StructureAccess access,
            ClassSuccession classes,
            Graduation graduation,
            StructureActs acts,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.classes = classes;
        this.graduation = graduation;
        this.acts = acts;
        this.clock = clock;
    }

    /** Ends the class and makes its students former ones, who keep it as their history (ST-1, ST-2). */
    Uni<ClassGraduatePayload> graduate(ClassGraduateInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.GRADUATE.mutation(), viewer);
        return commands.run(
                ClassGraduatePayload.class,
                ClassGraduatePayload::refused,
                unit -> access.schoolClass(unit, input.id(), "id", viewer),
                (unit, found) -> StructurePolicy.decide(
                                ClassAction.GRADUATE,
                                found.organization().standing(),
                                found.organization().state(),
                                found.schoolClass().state(),
                                false)
                        .map(refusal -> Uni.createFrom().item(Result.<ClassGraduatePayload>refused(refusal)))
                        .orElseGet(() -> graduate(unit, act, found)));
    }

    private Uni<Result<ClassGraduatePayload>> graduate(UnitOfWork unit, Act act, AccessedClass found) {
        var schoolClass = found.schoolClass();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = schoolClass.facts();
        classes.graduate(schoolClass, now);
        return graduation
                .endStays(unit, schoolClass, now)
                .chain(() -> graduation.endRoles(unit, act, schoolClass, now))
                .chain(() -> unit.session().flush())
                .chain(() -> acts.tell(
                        unit,
                        act,
                        found.organization(),
                        OrganizationEventType.CLASS_GRADUATED,
                        schoolClass,
                        before,
                        schoolClass.facts()))
                .replaceWith(Result.done(ClassGraduatePayload.of(schoolClass)));
    }
}
