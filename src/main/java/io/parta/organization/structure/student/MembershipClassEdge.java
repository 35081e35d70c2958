package io.parta.organization.structure.student;

import io.parta.organization.structure.SchoolClass;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One item of {@link MembershipClassConnection}. */
@Description("Edge of a list of a student's classes: one stay in a class.")
public record MembershipClassEdge(
        @NonNull @Description("Cursor of the stay in this list.")
        String cursor,

        @NonNull @Description("Class of the stay.") SchoolClass node,

        @NonNull @Description("Time the student came into the class.")
        Instant joinedAt,

        @Nullable @Description("Time the student left the class, or the class ended; null while neither has happened.")
        Instant leftAt) {}
