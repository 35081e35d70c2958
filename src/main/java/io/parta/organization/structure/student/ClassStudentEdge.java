package io.parta.organization.structure.student;

import io.parta.organization.membership.Membership;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ClassStudentConnection}. */
@Description("Edge of a list of a class's students.")
public record ClassStudentEdge(
        @NonNull @Description("Cursor of the student in this list.")
        String cursor,

        @NonNull @Description("Membership of the student.") Membership node,

        @NonNull @Description("Time the student came into the class.")
        Instant joinedAt) {}
