package io.parta.organization.application.command;

import io.parta.organization.application.command.ApplicationAccess.AccessedApplication;
import io.parta.organization.membership.Joining;
import io.parta.organization.membership.Joining.Prospect;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the administration refers to when it says what is granted: a class, a student, an entry of the roster. */
@ApplicationScoped
class GrantReferences {

    private final Classes classes;
    private final Members members;
    private final Joining joining;

    GrantReferences(Classes classes, Members members, Joining joining) {
        this.classes = classes;
        this.members = members;
        this.joining = joining;
    }

    /** The keys that an update names, each null where it names none. */
    record Keys(
            @Nullable UUID schoolClass,
            @Nullable UUID student,
            @Nullable UUID membership) {}

    /** The keys when all is of the organisation and fits the applicant; else what does not, each at its field. */
    Uni<Result<Keys>> find(UnitOfWork unit, AccessedApplication found, ApplicationUpdateInput input, Viewer viewer) {
        UUID organization = found.organization().key();
        var keys = new Keys(
                key(SchoolClass.PREFIX, organization, input.classId()),
                key(Membership.PREFIX, organization, input.studentId()),
                key(Membership.PREFIX, organization, input.membershipId()));
        var wanted = Stream.of(keys.student(), keys.membership())
                .filter(Objects::nonNull)
                .toList();
        return schoolClass(unit, organization, input, keys, viewer)
                .chain(classFault -> members.listByKeys(unit, organization, wanted)
                        .chain(known -> prospect(unit, found, input).map(prospect -> {
                            var faults = new ArrayList<Refusal>();
                            classFault.ifPresent(faults::add);
                            faults.addAll(student(found, input, keys, known));
                            faults.addAll(membership(found, input, keys, known, prospect));
                            if (!prospect.fitAge()) {
                                faults.add(Refusal.at(ErrorCode.ROLE_NOT_FOR_MINOR, "input", "roles"));
                            }
                            return faults.isEmpty() ? Result.done(keys) : Result.refused(faults);
                        })));
    }

    private Uni<Optional<Refusal>> schoolClass(
            UnitOfWork unit, UUID organization, ApplicationUpdateInput input, Keys keys, Viewer viewer) {
        if (input.classId() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        UUID key = keys.schoolClass();
        if (key == null) {
            return Uni.createFrom().item(Optional.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "classId")));
        }
        return classes.listTaught(unit, organization, List.of(key))
                .chain(taught -> taught.containsKey(key)
                        ? Uni.createFrom().item(Optional.empty())
                        : classes.listByKeys(List.of(new PartitionedKey(organization, key)), viewer)
                                .map(ended -> Optional.of(Refusal.at(
                                        ended.isEmpty() ? ErrorCode.NOT_FOUND : ErrorCode.CLASS_NOT_ACTIVE,
                                        "input",
                                        "classId"))));
    }

    /** Asked for roles only where the update changes them. */
    private Uni<Prospect> prospect(UnitOfWork unit, AccessedApplication found, ApplicationUpdateInput input) {
        Set<OrganizationRole> roles = EnumSet.noneOf(OrganizationRole.class);
        if (input.has("roles")) {
            roles.addAll(
                    input.roles() == null ? found.application().askedRoles() : Objects.requireNonNull(input.roles()));
        }
        return joining.foresee(unit, found.organization(), found.application().personId, roles);
    }

    private static List<Refusal> student(
            AccessedApplication found, ApplicationUpdateInput input, Keys keys, Map<UUID, Member> known) {
        if (input.studentId() == null) {
            return List.of();
        }
        var student = keys.student() == null ? null : known.get(keys.student());
        if (student == null) {
            return at(ErrorCode.NOT_FOUND, "studentId");
        }
        if (!student.is(OrganizationRole.STUDENT)) {
            return at(ErrorCode.NOT_A_STUDENT, "studentId");
        }
        var entry = input.has("membershipId") ? keys.membership() : found.application().membershipId;
        return student.key().equals(entry) || found.application().personId.equals(student.personKey())
                ? at(ErrorCode.INVALID_INPUT, "studentId")
                : List.of();
    }

    private static List<Refusal> membership(
            AccessedApplication found,
            ApplicationUpdateInput input,
            Keys keys,
            Map<UUID, Member> known,
            Prospect prospect) {
        if (input.membershipId() == null) {
            return List.of();
        }
        var entry = keys.membership() == null ? null : known.get(keys.membership());
        if (entry == null) {
            return at(ErrorCode.NOT_FOUND, "membershipId");
        }
        if (entry.personKey() != null && !entry.personKey().equals(found.application().personId)) {
            return at(ErrorCode.PERSON_ALREADY_ATTACHED, "membershipId");
        }
        if (prospect.membershipKey() != null && !prospect.membershipKey().equals(entry.key())) {
            return at(ErrorCode.ALREADY_A_MEMBER, "membershipId");
        }
        return !input.has("studentId") && entry.key().equals(found.application().studentId)
                ? at(ErrorCode.INVALID_INPUT, "membershipId")
                : List.of();
    }

    private static List<Refusal> at(ErrorCode code, String field) {
        return List.of(Refusal.at(code, "input", field));
    }

    private static @Nullable UUID key(String prefix, UUID organization, @Nullable String id) {
        return id == null
                ? null
                : TypeId.decodePartitioned(prefix, id)
                        .filter(key -> key.partition().equals(organization))
                        .map(PartitionedKey::key)
                        .orElse(null);
    }
}
