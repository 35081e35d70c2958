package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A student whose guardian somebody becomes (RO-3). */
@Input("GuardianOfInput")
@Description("Student of whom a new member is the guardian, confirmed by the administrator who adds them.")
public record GuardianOfInput(
        @Id @NonNull @Description("Id of the student's membership in the same organisation.")
        String studentId,

        @NonNull @Description("What the guardian is to the student.")
        GuardianshipKind kind) {}
