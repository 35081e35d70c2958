package io.parta.organization.structure.staff;

import io.parta.organization.OrganizationKind;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.structure.ClassAction;
import io.parta.organization.structure.ClassStaffKind;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may be of the staff of a class (ST-3), pure: empty means allowed. */
final class ClassStaffPolicy {

    private ClassStaffPolicy() {}

    /**
     * A place in the staff of a class.
     *
     * @param subject of a subject teacher, else empty
     */
    record Post(UUID membershipKey, ClassStaffKind kind, String subject) {}

    /** Whether such a post exists in a class of this kind of organisation: a subject teacher has a subject, nobody else. */
    static Optional<Refusal> exists(ClassStaffKind kind, @Nullable String subject, OrganizationKind organization) {
        if (!kind.isOf(organization)) {
            return Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "kind"));
        }
        return (kind == ClassStaffKind.SUBJECT_TEACHER) == (subject != null)
                ? Optional.empty()
                : Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "subject"));
    }

    /**
     * Whether the member may have the post.
     *
     * @param others posts of the class now
     */
    static Optional<Refusal> attaches(@Nullable Member member, Post post, Collection<Post> others) {
        if (member == null) {
            return Optional.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "membershipId"));
        }
        if (Collections.disjoint(member.roles(), post.kind().roles())) {
            return Optional.of(Refusal.at(ErrorCode.ROLE_REQUIRED, "input", "membershipId"));
        }
        boolean taken = post.kind().isSingle()
                && others.stream().anyMatch(other -> other.kind() == post.kind() && !other.equals(post));
        return taken
                ? Optional.of(Refusal.at(ErrorCode.CLASS_STAFF_POST_TAKEN, "input", "kind")
                        .with(Remedy.mutation(ClassAction.DETACH_STAFF.mutation())))
                : Optional.empty();
    }
}
