package io.parta.organization.invitation.sheet;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.invitation.InvitationAccess;
import io.parta.organization.invitation.InvitationAccess.ClassPlace;
import io.parta.organization.invitation.InvitationAction;
import io.parta.organization.invitation.InvitationActs;
import io.parta.organization.invitation.Invitations;
import io.parta.organization.invitation.Invitations.Draft;
import io.parta.organization.invitation.Invitations.Made;
import io.parta.organization.invitation.Lifetime;
import io.parta.organization.invitation.sheet.InvitationSheet.Card;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClassState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a personal invitation for each student of a class, all or none (IN-6). */
@ApplicationScoped
class ClassInvitationsService {

    private static final int MOST = 100;
    private static final int PARENTS = 2;

    private final Commands commands;
    private final InvitationAccess access;
    private final Invitations invitations;
    private final Classes classes;
    private final Members members;
    private final InvitationActs acts;
    private final InputCheck check;
    private final Clock clock;

    ClassInvitationsService(
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

    /** A class whose students are invited. */
    private record Order(
            Act act,
            ClassPlace place,
            OrganizationRole role,
            @Nullable List<String> ids,
            Instant expiresAt) {

        UUID organization() {
            return place.organization().key();
        }

        Draft draft(Member student) {
            return new Draft(
                    role,
                    place.schoolClass().key(),
                    student.key(),
                    List.of(),
                    null,
                    role == OrganizationRole.STUDENT ? 1 : PARENTS,
                    expiresAt);
        }

        InvitationSheet sheet(List<Member> students, List<Made> made) {
            var cards = new ArrayList<Card>(made.size());
            for (int i = 0; i < made.size(); i++) {
                cards.add(new Card(
                        students.get(i).rosterName(), made.get(i).link().url()));
            }
            return new InvitationSheet(
                    place.organization().shortName(),
                    place.organization().kind(),
                    place.schoolClass().name(),
                    role,
                    LocalDate.ofInstant(expiresAt, place.organization().timeZone()),
                    List.copyOf(cards));
        }
    }

    Uni<ClassInvitationsCreatePayload> create(ClassInvitationsCreateInput input, Viewer viewer) {
        var act = acts.begin(InvitationAction.CREATE_FOR_CLASS, viewer);
        Instant now = clock.instant();
        var faults = faults(input, now);
        return commands.run(
                ClassInvitationsCreatePayload.class,
                ClassInvitationsCreatePayload::refused,
                unit -> access.ofClass(unit, input.classId(), viewer),
                (unit, place) -> {
                    var refusals = new ArrayList<>(faults);
                    if (refusals.isEmpty()) {
                        refusals.addAll(decide(place));
                    }
                    var order = new Order(
                            act, place, input.role(), input.membershipIds(), Lifetime.end(input.expiresAt(), now));
                    return refusals.isEmpty()
                            ? create(unit, order)
                            : Uni.createFrom().item(Result.refused(refusals));
                });
    }

    private List<Refusal> faults(ClassInvitationsCreateInput input, Instant now) {
        var faults = new ArrayList<>(check.faults(input));
        if (input.role() != OrganizationRole.STUDENT && input.role() != OrganizationRole.GUARDIAN) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "role"));
        }
        if (!Lifetime.fits(input.expiresAt(), now)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "expiresAt"));
        }
        return faults;
    }

    private static List<Refusal> decide(ClassPlace place) {
        var organization = place.organization();
        return OrganizationPolicy.letsKeep(organization.standing(), organization.state()).stream()
                .toList();
    }

    private Uni<Result<ClassInvitationsCreatePayload>> create(UnitOfWork unit, Order order) {
        if (order.place().schoolClass().state() != SchoolClassState.ACTIVE) {
            return Uni.createFrom().item(Result.refused(Refusal.of(ErrorCode.CLASS_NOT_ACTIVE)));
        }
        return classes.listStudents(
                        unit, order.organization(), order.place().schoolClass().key())
                .chain(keys ->
                        members.listByKeys(unit, order.organization(), keys).map(found -> invited(order, keys, found)))
                .chain(chosen -> chosen.then(students -> invitations
                        .make(
                                unit,
                                order.act(),
                                order.place().organization(),
                                students.stream().map(order::draft).toList())
                        .map(made -> Result.done(new ClassInvitationsCreatePayload(
                                order.sheet(students, made),
                                made.stream().map(ClassInvitation::of).toList(),
                                List.of())))));
    }

    private static Result<List<Member>> invited(Order order, List<UUID> keys, Map<UUID, Member> students) {
        List<String> ids = order.ids();
        return ids == null ? everybody(order, keys, students) : named(order, ids, students);
    }

    private static Result<List<Member>> everybody(Order order, List<UUID> keys, Map<UUID, Member> students) {
        var all = keys.stream()
                .map(students::get)
                .filter(Objects::nonNull)
                .filter(student -> fault(order, student) == null)
                .toList();
        if (all.isEmpty()) {
            return Result.refused(Refusal.of(ErrorCode.NOBODY_TO_INVITE));
        }
        return all.size() > MOST
                ? Result.refused(Refusal.at(ErrorCode.INVALID_INPUT, "input", "membershipIds"))
                : Result.done(all);
    }

    private static Result<List<Member>> named(Order order, List<String> ids, Map<UUID, Member> students) {
        var chosen = new ArrayList<Member>();
        var faults = new ArrayList<Refusal>();
        for (int i = 0; i < ids.size(); i++) {
            Member student = TypeId.decodePartitioned(Membership.PREFIX, ids.get(i))
                    .filter(key -> key.partition().equals(order.organization()))
                    .map(PartitionedKey::key)
                    .map(students::get)
                    .orElse(null);
            ErrorCode fault = student == null ? ErrorCode.STUDENT_NOT_IN_CLASS : fault(order, student);
            if (fault != null) {
                faults.add(Refusal.at(fault, "input", "membershipIds", String.valueOf(i)));
            } else if (student != null && !chosen.contains(student)) {
                chosen.add(student);
            }
        }
        return faults.isEmpty() ? Result.done(List.copyOf(chosen)) : Result.refused(faults);
    }

    private static @Nullable ErrorCode fault(Order order, Member student) {
        return order.role() == OrganizationRole.STUDENT && student.personKey() != null
                ? ErrorCode.PERSON_ALREADY_ATTACHED
                : null;
    }
}
