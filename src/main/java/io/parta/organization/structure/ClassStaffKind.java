package io.parta.organization.structure;

import io.parta.organization.OrganizationKind;
import io.parta.organization.membership.OrganizationRole;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** Places of the staff of a class (ST-3), in the order they are listed; the names are stored. */
@Description(
        "Kind of a class's staff. Schools and colleges have homeroom and subject teachers, kindergartens three educators, "
                + "others subject teachers.")
public enum ClassStaffKind {
    @Description("Homeroom teacher or curator: one for a class, with the role TEACHER.")
    HOMEROOM_TEACHER,
    @Description("Senior educator of a kindergarten's group: one, with the role TEACHER or STAFF.")
    SENIOR_EDUCATOR,
    @Description("Second educator of a kindergarten's group: one, with the role TEACHER or STAFF.")
    SECOND_EDUCATOR,
    @Description("Junior educator of a kindergarten's group: one, with the role TEACHER or STAFF.")
    JUNIOR_EDUCATOR,
    @Description("Teacher of a subject: any number, with the role TEACHER.")
    SUBJECT_TEACHER;

    /** Whether classes of such an organisation have it. */
    public boolean isOf(OrganizationKind kind) {
        return switch (this) {
            case HOMEROOM_TEACHER -> kind == OrganizationKind.SCHOOL || kind == OrganizationKind.COLLEGE;
            case SENIOR_EDUCATOR, SECOND_EDUCATOR, JUNIOR_EDUCATOR -> kind == OrganizationKind.KINDERGARTEN;
            case SUBJECT_TEACHER -> kind != OrganizationKind.KINDERGARTEN;
        };
    }

    /** Whether a class has one at most. */
    public boolean isSingle() {
        return this != SUBJECT_TEACHER;
    }

    /** Roles of which a member has to hold one. */
    public Set<OrganizationRole> roles() {
        return switch (this) {
            case HOMEROOM_TEACHER, SUBJECT_TEACHER -> Set.of(OrganizationRole.TEACHER);
            case SENIOR_EDUCATOR, SECOND_EDUCATOR, JUNIOR_EDUCATOR ->
                Set.of(OrganizationRole.TEACHER, OrganizationRole.STAFF);
        };
    }
}
