package io.parta.organization.structure;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A class in one academic year (ST-1). */
@Description("Class of a school, or group of a college, kindergarten or course, in one academic year. Members of the "
        + "organisation and operators see it.")
public record SchoolClass(
        @Ignore UUID organizationKey,
        @Ignore UUID key,
        @Ignore UUID lineageKey,
        @Ignore OrganizationStanding standing,
        @Ignore OrganizationState organizationState,
        @Ignore boolean vacant,
        @Ignore boolean headedByViewer,
        @Ignore int rank,
        @Ignore String sortName,

        @Description("Academic year of the class: the calendar year it begins in, 2026 is 2026/27.")
        int academicYear,

        @NonNull @Description("State of the class.") SchoolClassState state,

        @NonNull @Description("Name of the class, for example `5А`, at most 60 characters; unique in the year.")
        String name,

        @Nullable @Description("Grade of the class: 1 to 11. Schools only, else null.")
        Integer grade,

        @Nullable @Description("Letter of the class, at most 10 characters. Schools only; null when it has none.")
        String letter,

        @Nullable @Description("Course of the group: 1 to 6. Colleges only, else null.")
        Integer course,

        @Nullable @Description("Age group of the group. Kindergartens only, else null.")
        AgeGroup ageGroup,

        @Description("Number of students of the class; of a class that ended, as of its end.")
        int studentCount,

        @Nullable @Description("Time the class ended: it went on, graduated or was dissolved. Null while it is taught.")
        Instant endedAt,

        @NonNull @Description("Time the class was created.") Instant createdAt,

        @NonNull @Description("Time the class was last changed.")
        Instant updatedAt,

        @Description("Version of the class: grows with each change; updates name the version they read.")
        int version)
        implements Node {

    public static final String PREFIX = "class";

    @Override
    @Id
    @NonNull
    @Description("Id of the class, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }
}
