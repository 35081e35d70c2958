package io.parta.organization.structure.staff;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.structure.ClassAction;
import io.parta.organization.structure.ClassStaffKind;
import io.parta.organization.structure.LockedClass;
import io.parta.organization.structure.StructureAccess;
import io.parta.organization.structure.StructureAccess.AccessedClass;
import io.parta.organization.structure.StructureActs;
import io.parta.organization.structure.StructurePolicy;
import io.parta.organization.structure.staff.ClassStaffPolicy.Post;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Teachers and educators are attached to classes and detached (ST-3). */
@ApplicationScoped
class ClassStaffService {

    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final StructureAccess access;
    private final Members members;
    private final ClassStaffStore staff;
    private final StructureActs acts;
    private final InputCheck check;
    private final Clock clock;

    ClassStaffService(
            Commands commands,
            StructureAccess access,
            Members members,
            ClassStaffStore staff,
            StructureActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.staff = staff;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** A post that is asked for. */
    private record Wanted(
            String membershipId,
            ClassStaffKind kind,
            @Nullable String subject) {

        Post post(UUID organization) {
            UUID member = TypeId.decodePartitioned(Membership.PREFIX, membershipId)
                    .filter(key -> key.partition().equals(organization))
                    .map(TypeId.PartitionedKey::key)
                    .orElse(NONE);
            return new Post(member, kind, subject == null ? "" : TextForm.tidy(subject));
        }
    }

    Uni<ClassStaffAttachPayload> attach(ClassStaffAttachInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.ATTACH_STAFF.mutation(), viewer);
        var faults = check.faults(input);
        var wanted = new Wanted(input.membershipId(), input.kind(), input.subject());
        return commands.run(
                ClassStaffAttachPayload.class,
                ClassStaffAttachPayload::refused,
                unit -> access.schoolClass(unit, input.classId(), "classId", viewer),
                (unit, found) -> allowed(ClassAction.ATTACH_STAFF, found, wanted, faults)
                        .map(refusals -> Uni.createFrom().item(Result.<ClassStaffAttachPayload>refused(refusals)))
                        .orElseGet(() -> attach(unit, act, found, wanted)));
    }

    private Uni<Result<ClassStaffAttachPayload>> attach(UnitOfWork unit, Act act, AccessedClass found, Wanted wanted) {
        var schoolClass = found.schoolClass();
        var post = wanted.post(schoolClass.organizationKey());
        return member(unit, post, schoolClass)
                .chain(member -> staff.list(unit, schoolClass).chain(posts -> {
                    var refusal = ClassStaffPolicy.attaches(member, post, posts);
                    if (refusal.isPresent()) {
                        return Uni.createFrom().item(Result.refused(refusal.get()));
                    }
                    Uni<Void> done = posts.contains(post)
                            ? Uni.createFrom().voidItem()
                            : staff.add(unit, schoolClass, post, clock.instant())
                                    .chain(() -> record(
                                            unit,
                                            act,
                                            found,
                                            Objects.requireNonNull(member),
                                            Map.of(),
                                            facts(schoolClass, post)));
                    return done.replaceWith(Result.done(ClassStaffAttachPayload.of(schoolClass)));
                }));
    }

    Uni<ClassStaffDetachPayload> detach(ClassStaffDetachInput input, Viewer viewer) {
        var act = acts.begin(ClassAction.DETACH_STAFF.mutation(), viewer);
        var faults = check.faults(input);
        var wanted = new Wanted(input.membershipId(), input.kind(), input.subject());
        return commands.run(
                ClassStaffDetachPayload.class,
                ClassStaffDetachPayload::refused,
                unit -> access.schoolClass(unit, input.classId(), "classId", viewer),
                (unit, found) -> allowed(ClassAction.DETACH_STAFF, found, wanted, faults)
                        .map(refusals -> Uni.createFrom().item(Result.<ClassStaffDetachPayload>refused(refusals)))
                        .orElseGet(() -> detach(unit, act, found, wanted)));
    }

    private Uni<Result<ClassStaffDetachPayload>> detach(UnitOfWork unit, Act act, AccessedClass found, Wanted wanted) {
        var schoolClass = found.schoolClass();
        var post = wanted.post(schoolClass.organizationKey());
        return member(unit, post, schoolClass)
                .chain(member -> staff.list(unit, schoolClass).chain(posts -> {
                    if (member == null || !posts.contains(post)) {
                        return Uni.createFrom()
                                .item(Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", "membershipId")));
                    }
                    return staff.remove(unit, schoolClass, post)
                            .chain(() -> record(unit, act, found, member, facts(schoolClass, post), Map.of()))
                            .replaceWith(Result.done(ClassStaffDetachPayload.of(schoolClass)));
                }));
    }

    /** Why not, before anybody is looked for. */
    private static Optional<List<Refusal>> allowed(
            ClassAction action, AccessedClass found, Wanted wanted, List<Refusal> faults) {
        var organization = found.organization();
        var refusals = new ArrayList<>(faults);
        if (refusals.isEmpty()) {
            ClassStaffPolicy.exists(wanted.kind(), wanted.subject(), organization.kind())
                    .ifPresent(refusals::add);
        }
        if (refusals.isEmpty()) {
            StructurePolicy.decide(
                            action,
                            organization.standing(),
                            organization.state(),
                            found.schoolClass().state(),
                            false)
                    .ifPresent(refusals::add);
        }
        return refusals.isEmpty() ? Optional.empty() : Optional.of(refusals);
    }

    private Uni<@Nullable Member> member(UnitOfWork unit, Post post, LockedClass schoolClass) {
        return members.listByKeys(unit, schoolClass.organizationKey(), Set.of(post.membershipKey()))
                .map(found -> found.get(post.membershipKey()));
    }

    private Uni<Void> record(
            UnitOfWork unit,
            Act act,
            AccessedClass found,
            Member member,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        acts.tellOfStaff(unit, act, found.schoolClass(), member);
        return acts.record(
                unit,
                act,
                found.organization(),
                TypeId.encode(Membership.PREFIX, member.organizationKey(), member.key()),
                before,
                after);
    }

    private static Map<String, @Nullable String> facts(LockedClass schoolClass, Post post) {
        return Map.of(
                "class", StructureActs.classId(schoolClass), "kind", post.kind().name(), "subject", post.subject());
    }
}
