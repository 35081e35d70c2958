package io.parta.organization.structure.student;

import io.parta.organization.OrganizationKind;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.ClassAction;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may be a student of which class, pure: empty means allowed. */
final class StudentPolicy {

    private StudentPolicy() {}

    /** A class that a member is a student of now. */
    record Place(UUID classKey, int academicYear) {}

    /**
     * Whether the member may come into the class. Being there already is no fault.
     *
     * @param places of the member, but for the one they leave by the same command
     */
    static Optional<Refusal> joins(@Nullable Member member, Collection<Place> places, Place to, OrganizationKind kind) {
        if (member == null) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        if (!member.is(OrganizationRole.STUDENT)) {
            return Optional.of(Refusal.of(ErrorCode.NOT_A_STUDENT));
        }
        boolean elsewhere = places.stream()
                .anyMatch(place -> place.academicYear() == to.academicYear()
                        && !place.classKey().equals(to.classKey()));
        return elsewhere && isOneAYear(kind)
                ? Optional.of(Refusal.of(ErrorCode.STUDENT_IN_ANOTHER_CLASS)
                        .with(Remedy.mutation(ClassAction.MOVE_STUDENTS.mutation())))
                : Optional.empty();
    }

    /** Whether the member may leave the class: whoever is there may. */
    static Optional<Refusal> leaves(@Nullable Member member, Collection<Place> places, Place from) {
        if (member == null) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        return places.contains(from) ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.STUDENT_NOT_IN_CLASS));
    }

    /** Whether a student is in one class a year there, and not in as many groups as they like. */
    static boolean isOneAYear(OrganizationKind kind) {
        return switch (kind) {
            case SCHOOL, COLLEGE, KINDERGARTEN -> true;
            case SUPPLEMENTARY, PROFESSIONAL_DEVELOPMENT -> false;
        };
    }
}
