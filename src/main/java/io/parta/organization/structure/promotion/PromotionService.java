package io.parta.organization.structure.promotion;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationEventType;
import io.parta.organization.membership.StudentRoles.Ended;
import io.parta.organization.structure.AcademicYear;
import io.parta.organization.structure.ClassForm;
import io.parta.organization.structure.ClassSuccession;
import io.parta.organization.structure.LockedClass;
import io.parta.organization.structure.SchoolClassState;
import io.parta.organization.structure.StructureAccess;
import io.parta.organization.structure.StructureAction;
import io.parta.organization.structure.StructureActs;
import io.parta.organization.structure.StructurePolicy;
import io.parta.organization.structure.student.Graduation;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All classes of a year go on to the next or graduate, in one transaction (ST-2, docs/decisions/0067). */
@ApplicationScoped
class PromotionService {

    private final Commands commands;
    private final StructureAccess access;
    private final ClassSuccession succession;
    private final PromotionStore promotions;
    private final Graduation graduation;
    private final StructureActs acts;
    private final InputCheck check;
    private final Clock clock;

    PromotionService(
            Commands commands,
            StructureAccess access,
            ClassSuccession succession,
            PromotionStore promotions,
            Graduation graduation,
            StructureActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.succession = succession;
        this.promotions = promotions;
        this.graduation = graduation;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** A class and what follows it; nothing when it graduates. */
    private record Step(LockedClass from, Optional<ClassForm> next) {}

    Uni<ClassesPromotePayload> promote(ClassesPromoteInput input, Viewer viewer) {
        var act = acts.begin(StructureAction.PROMOTE_CLASSES.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                ClassesPromotePayload.class,
                ClassesPromotePayload::refused,
                unit -> access.organization(unit, input.organizationId(), "organizationId", viewer),
                (unit, organization) -> {
                    var refusals = new ArrayList<>(faults);
                    int thisYear = AcademicYear.at(clock.instant(), organization.timeZone());
                    PromotionPolicy.ends(input.academicYear(), thisYear).ifPresent(refusals::add);
                    if (refusals.isEmpty()) {
                        StructurePolicy.decide(organization.standing(), organization.state())
                                .ifPresent(refusals::add);
                    }
                    return refusals.isEmpty() ? promote(unit, act, organization, input) : refused(refusals);
                });
    }

    private Uni<Result<ClassesPromotePayload>> promote(
            UnitOfWork unit, Act act, Accessed organization, ClassesPromoteInput input) {
        int year = input.academicYear();
        return succession.listTaught(unit, organization.key(), year).chain(classes -> promotions
                .namesOf(unit, organization.key(), year + 1)
                .chain(taken -> {
                    var refusals = refusals(input, classes, taken);
                    return refusals.isEmpty()
                            ? promote(unit, act, organization, year, steps(input, classes))
                            : refused(refusals);
                }));
    }

    private static List<Refusal> refusals(ClassesPromoteInput input, List<LockedClass> classes, Set<String> taken) {
        var refusals = new ArrayList<Refusal>();
        var known = classes.stream().map(StructureActs::classId).collect(Collectors.toSet());
        var graduating = input.graduating();
        for (int i = 0; i < graduating.size(); i++) {
            if (!known.contains(graduating.get(i))) {
                refusals.add(Refusal.at(ErrorCode.NOT_FOUND, "input", "graduateClassIds", String.valueOf(i)));
            }
        }
        if (classes.isEmpty()) {
            refusals.add(Refusal.at(ErrorCode.NOTHING_TO_PROMOTE, "input", "academicYear"));
        }
        steps(input, classes).forEach(step -> step.next()
                .flatMap(next -> PromotionPolicy.goesOn(step.from().form(), next, taken))
                .ifPresent(refusals::add));
        return refusals;
    }

    private static List<Step> steps(ClassesPromoteInput input, List<LockedClass> classes) {
        var graduating = Set.copyOf(input.graduating());
        return classes.stream()
                .map(one -> new Step(
                        one,
                        graduating.contains(StructureActs.classId(one))
                                ? Optional.empty()
                                : one.form().next()))
                .toList();
    }

    private Uni<Result<ClassesPromotePayload>> promote(
            UnitOfWork unit, Act act, Accessed organization, int year, List<Step> steps) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID promotion = UuidCreator.getTimeOrderedEpoch();
        var kept = new JsonArray();
        var before = new LinkedHashMap<String, @Nullable String>();
        var after = new LinkedHashMap<String, @Nullable String>();
        before.put("academicYear", String.valueOf(year));
        after.put("academicYear", String.valueOf(year + 1));
        var following = new ArrayList<LockedClass>();
        for (Step step : steps) {
            var follower = step.next().map(next -> succession.follow(step.from(), next, now));
            follower.ifPresentOrElse(following::add, () -> succession.graduate(step.from(), now));
            kept.add(new JsonObject()
                    .put("from", step.from().key().toString())
                    .put("to", follower.map(one -> one.key().toString()).orElse(null)));
            after.put(step.from().name(), follower.map(LockedClass::name).orElse(SchoolClassState.GRADUATED.name()));
        }
        return succession
                .begin(unit, following, Refusal.at(ErrorCode.CONFLICT, "input", "academicYear"))
                .chain(() -> promotions.goOn(unit, organization.key(), year, now))
                .chain(() -> graduate(unit, act, steps, now))
                .chain(ended ->
                        promotions.keep(unit, organization.key(), promotion, year, ended.put("classes", kept), now))
                .invoke(() -> acts.emit(
                        unit, act, organization, OrganizationEventType.CLASSES_PROMOTED, "promotion", promotion))
                .chain(() -> acts.record(unit, act, organization, id(organization, promotion), before, after))
                .replaceWith(Result.done(ClassesPromotePayload.of(organization.key(), promotion)));
    }

    /** One class after the other; what ended with the roles is kept for undoing. */
    private Uni<JsonObject> graduate(UnitOfWork unit, Act act, List<Step> steps, Instant now) {
        Uni<Ended> done = Uni.createFrom().item(Ended.NOTHING);
        for (Step step : steps) {
            if (step.next().isEmpty()) {
                done = done.chain(before ->
                        graduation.endRoles(unit, act, step.from(), now).map(before::and));
            }
        }
        return done.map(ended -> ended.kept().copy());
    }

    static String id(Accessed organization, UUID promotion) {
        return TypeId.encode(ClassPromotion.PREFIX, organization.key(), promotion);
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
