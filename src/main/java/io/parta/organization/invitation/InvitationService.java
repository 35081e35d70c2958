package io.parta.organization.invitation;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.invitation.InvitationAccess.Place;
import io.parta.organization.invitation.Invitations.Draft;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClass;
import io.parta.organization.structure.SchoolClassState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes invitations: right, input, class and student, then the invitation with its audit record and event (IN-1). */
@ApplicationScoped
class InvitationService {

    private final Commands commands;
    private final InvitationAccess access;
    private final Invitations invitations;
    private final Classes classes;
    private final Members members;
    private final InvitationActs acts;
    private final InputCheck check;
    private final Clock clock;

    InvitationService(
            Commands commands,
            InvitationAccess access,
            Invitations invitations,
            Classes classes,
            Members members,
            InvitationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.invitations = invitations;
        this.classes = classes;
        this.members = members;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    Uni<InvitationCreatePayload> create(InvitationCreateInput input, Viewer viewer) {
        var act = acts.begin(InvitationAction.CREATE, viewer);
        var faults = new ArrayList<>(check.faults(input));
        Instant now = clock.instant();
        if (faults.isEmpty()) {
            faults.addAll(input.faults(now));
        }
        return commands.run(
                InvitationCreatePayload.class,
                InvitationCreatePayload::refused,
                unit -> access.place(unit, input.organizationId(), input.classId(), input.role(), viewer),
                (unit, place) -> create(unit, act, place, input, faults, now));
    }

    private Uni<Result<InvitationCreatePayload>> create(
            UnitOfWork unit, Act act, Place place, InvitationCreateInput input, List<Refusal> faults, Instant now) {
        var refusals = new ArrayList<>(faults);
        if (refusals.isEmpty()) {
            refusals.addAll(decide(place, input));
        }
        if (!refusals.isEmpty()) {
            return Uni.createFrom().item(Result.refused(refusals));
        }
        UUID classKey = place.schoolClass() == null ? null : place.schoolClass().key();
        return student(unit, place, input, classKey)
                .chain(found -> found.then(student -> invitations
                        .make(unit, act, place.organization(), List.of(draft(input, classKey, student, now)))
                        .map(made -> Result.done(InvitationCreatePayload.of(made.get(0))))));
    }

    private static List<Refusal> decide(Place place, InvitationCreateInput input) {
        var organization = place.organization();
        SchoolClass schoolClass = place.schoolClass();
        if (input.classId() != null && schoolClass == null) {
            return List.of(InvitationAccess.unknownClass());
        }
        if (schoolClass == null) {
            return InvitationPolicy.makes(organization.standing(), organization.state(), input.role(), false).stream()
                    .toList();
        }
        return InvitationPolicy.makesOfClass(
                        organization.standing(),
                        organization.state(),
                        schoolClass.headedByViewer(),
                        schoolClass.state() == SchoolClassState.ACTIVE)
                .stream()
                .toList();
    }

    /** The student whom the input names, if any, as key of the membership. */
    private Uni<Result<Student>> student(
            UnitOfWork unit, Place place, InvitationCreateInput input, @Nullable UUID classKey) {
        if (input.studentId() == null) {
            return Uni.createFrom().item(Result.done(Student.NONE));
        }
        Accessed organization = place.organization();
        var key = TypeId.decodePartitioned(Membership.PREFIX, input.studentId())
                .filter(one -> one.partition().equals(organization.key()));
        if (key.isEmpty()) {
            return Uni.createFrom().item(refused(ErrorCode.NOT_FOUND));
        }
        UUID student = key.get().key();
        return members.listByKeys(unit, organization.key(), List.of(student))
                .chain(found -> classmates(unit, organization, classKey)
                        .map(classmates -> fault(found.get(student), input.role(), classKey, classmates)))
                .map(fault -> fault == null ? Result.done(new Student(student)) : refused(fault));
    }

    /** @param key null for nobody in particular */
    private record Student(@Nullable UUID key) {
        static final Student NONE = new Student(null);
    }

    private Uni<List<UUID>> classmates(UnitOfWork unit, Accessed organization, @Nullable UUID classKey) {
        return classKey == null
                ? Uni.createFrom().item(List.of())
                : classes.listStudents(unit, organization.key(), classKey);
    }

    private static @Nullable ErrorCode fault(
            @Nullable Member student, OrganizationRole role, @Nullable UUID classKey, List<UUID> classmates) {
        if (student == null) {
            return ErrorCode.NOT_FOUND;
        }
        if (!student.is(OrganizationRole.STUDENT)) {
            return ErrorCode.NOT_A_STUDENT;
        }
        if (classKey != null && !classmates.contains(student.key())) {
            return ErrorCode.STUDENT_NOT_IN_CLASS;
        }
        return role == OrganizationRole.STUDENT && student.personKey() != null
                ? ErrorCode.PERSON_ALREADY_ATTACHED
                : null;
    }

    private static Draft draft(InvitationCreateInput input, @Nullable UUID classKey, Student student, Instant now) {
        return new Draft(
                input.role(),
                classKey,
                student.key(),
                input.tidySubjects(),
                TextForm.tidyOrNull(input.note()),
                input.uses(),
                Lifetime.end(input.expiresAt(), now));
    }

    private static <T> Result<T> refused(ErrorCode code) {
        return Result.refused(Refusal.at(code, "input", "studentId"));
    }
}
