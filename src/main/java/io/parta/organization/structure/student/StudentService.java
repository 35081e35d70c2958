package io.parta.organization.structure.student;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.structure.ClassAction;
import io.parta.organization.structure.LockedClass;
import io.parta.organization.structure.SchoolClassState;
import io.parta.organization.structure.StructureAccess;
import io.parta.organization.structure.StructureAccess.AccessedClass;
import io.parta.organization.structure.StructureActs;
import io.parta.organization.structure.StructurePolicy;
import io.parta.organization.structure.student.StudentPolicy.Place;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Students come into classes, leave them and move between them (RO-6): in bulk, one transaction, a result for each. */
@ApplicationScoped
class StudentService {

    private final Commands commands;
    private final StructureAccess access;
    private final Members members;
    private final StudentStore students;
    private final StructureActs acts;
    private final InputCheck check;
    private final Clock clock;

    StudentService(
            Commands commands,
            StructureAccess access,
            Members members,
            StudentStore students,
            StructureActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.students = students;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** Where students go from and to: at least one of the two. */
    private record Way(
            ClassAction action,
            AccessedClass any,
            @Nullable LockedClass from,
            @Nullable LockedClass to) {

        Optional<Refusal> decide(@Nullable Member member, Set<Place> places) {
            var left = new ArrayList<>(places);
            if (from != null) {
                var refusal = StudentPolicy.leaves(member, places, place(from));
                if (refusal.isPresent()) {
                    return refusal;
                }
                left.remove(place(from));
            }
            return to == null
                    ? Optional.empty()
                    : StudentPolicy.joins(
                            member, left, place(to), any.organization().kind());
        }

        static Place place(LockedClass schoolClass) {
            return new Place(schoolClass.key(), schoolClass.academicYear());
        }
    }

    Uni<ClassStudentsAddPayload> add(ClassStudentsAddInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.ADD_STUDENTS.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                ClassStudentsAddPayload.class,
                ClassStudentsAddPayload::refused,
                unit -> access.schoolClass(unit, input.classId(), "classId", viewer),
                (unit, found) -> change(
                        unit,
                        act,
                        new Way(ClassAction.ADD_STUDENTS, found, null, found.schoolClass()),
                        input.membershipIds(),
                        faults,
                        results -> ClassStudentsAddPayload.of(found.schoolClass(), results)));
    }

    Uni<ClassStudentsRemovePayload> remove(ClassStudentsRemoveInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.REMOVE_STUDENTS.mutation(), viewer);
        var faults = check.faults(input);
        return commands.run(
                ClassStudentsRemovePayload.class,
                ClassStudentsRemovePayload::refused,
                unit -> access.schoolClass(unit, input.classId(), "classId", viewer),
                (unit, found) -> change(
                        unit,
                        act,
                        new Way(ClassAction.REMOVE_STUDENTS, found, found.schoolClass(), null),
                        input.membershipIds(),
                        faults,
                        results -> ClassStudentsRemovePayload.of(found.schoolClass(), results)));
    }

    Uni<ClassStudentsMovePayload> move(ClassStudentsMoveInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.MOVE_STUDENTS.mutation(), viewer);
        var faults = new ArrayList<>(check.faults(input));
        if (input.fromClassId().equals(input.toClassId())) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "toClassId"));
        }
        return commands.run(
                ClassStudentsMovePayload.class,
                ClassStudentsMovePayload::refused,
                unit -> access.move(unit, input.fromClassId(), input.toClassId(), viewer),
                (unit, found) -> change(
                        unit,
                        act,
                        new Way(
                                ClassAction.MOVE_STUDENTS,
                                found.from(),
                                found.from().schoolClass(),
                                found.to()),
                        input.membershipIds(),
                        faults,
                        results -> ClassStudentsMovePayload.of(found.to(), results)));
    }

    private <P> Uni<Result<P>> change(
            UnitOfWork unit,
            Act act,
            Way way,
            List<String> ids,
            List<Refusal> faults,
            Function<List<ClassStudentResult>, P> payload) {
        var refusals = new ArrayList<>(faults);
        if (refusals.isEmpty()) {
            decide(way).ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        UUID organization = way.any().organization().key();
        var keys = ids.stream()
                .flatMap(id -> key(organization, id).stream())
                .distinct()
                .toList();
        return members.listByKeys(unit, organization, keys)
                .chain(known -> students.listPlaces(unit, organization, keys)
                        .chain(places -> changed(unit, act, way, ids, known, places)))
                .map(results -> Result.done(payload.apply(results)));
    }

    /** The class that the viewer looks at decides as its {@code viewerActions} say; the target has to be taught as well. */
    private static Optional<Refusal> decide(Way way) {
        var organization = way.any().organization();
        var decision = StructurePolicy.decide(
                way.action(),
                organization.standing(),
                organization.state(),
                way.any().schoolClass().state(),
                false);
        return decision.isPresent() || way.to() == null || way.to().state() == SchoolClassState.ACTIVE
                ? decision
                : Optional.of(Refusal.at(ErrorCode.CLASS_NOT_ACTIVE, "input", "toClassId"));
    }

    private Uni<List<ClassStudentResult>> changed(
            UnitOfWork unit,
            Act act,
            Way way,
            List<String> ids,
            Map<UUID, Member> known,
            Map<UUID, Set<Place>> places) {
        UUID organization = way.any().organization().key();
        var results = new ArrayList<ClassStudentResult>();
        var going = new LinkedHashMap<UUID, Member>();
        for (int i = 0; i < ids.size(); i++) {
            UUID key = key(organization, ids.get(i)).orElse(null);
            var member = key == null ? null : known.get(key);
            var at = member == null ? Set.<Place>of() : places.getOrDefault(member.key(), Set.of());
            var refusal = way.decide(member, at);
            if (member != null && refusal.isEmpty()) {
                going.put(member.key(), member);
            }
            var path = List.of("input", "membershipIds", String.valueOf(i));
            results.add(new ClassStudentResult(
                    organization,
                    member == null ? null : member.key(),
                    ids.get(i),
                    refusal.map(one -> new Refusal(one.code(), path, one.remedy(), one.arguments()))
                            .map(one -> List.of(UserErrors.of(one, act.language())))
                            .orElse(List.of())));
        }
        var coming = going.keySet().stream()
                .filter(key ->
                        way.to() != null && !places.getOrDefault(key, Set.of()).contains(Way.place(way.to())))
                .toList();
        return apply(unit, act, way, going, coming).replaceWith(results);
    }

    private Uni<Void> apply(UnitOfWork unit, Act act, Way way, Map<UUID, Member> going, List<UUID> coming) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var moved = way.from() == null ? coming.stream().map(going::get).toList() : List.copyOf(going.values());
        Uni<Void> left =
                way.from() == null ? Uni.createFrom().voidItem() : students.end(unit, way.from(), going.keySet(), now);
        Uni<Void> done = left.chain(
                () -> way.to() == null ? Uni.createFrom().voidItem() : students.begin(unit, way.to(), coming, now));
        for (Member member : moved) {
            done = done.chain(() -> acts.record(
                    unit,
                    act,
                    way.any().organization(),
                    TypeId.encode(Membership.PREFIX, member.organizationKey(), member.key()),
                    placed(way.from()),
                    placed(way.to())));
        }
        if (!moved.isEmpty()) {
            var shown = Objects.requireNonNull(way.to() == null ? way.from() : way.to());
            acts.tellOfStudents(unit, act, shown, moved);
        }
        return done;
    }

    private static Map<String, @Nullable String> placed(@Nullable LockedClass schoolClass) {
        return schoolClass == null ? Map.of() : Map.of("class", StructureActs.classId(schoolClass));
    }

    private static Optional<UUID> key(UUID organization, String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id)
                .filter(key -> key.partition().equals(organization))
                .map(TypeId.PartitionedKey::key);
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }
}
