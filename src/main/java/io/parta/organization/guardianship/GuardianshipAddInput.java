package io.parta.organization.guardianship;

import io.parta.organization.membership.GuardianshipKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code guardianshipAdd} takes (RO-3, RO-7). */
@Input("GuardianshipAddInput")
@Description("Input of `guardianshipAdd`.")
public record GuardianshipAddInput(
        @Id @NonNull @Description("Id of the guardian's membership: any adult's.")
        String guardianId,

        @Id @NonNull @Description("Id of the student's membership in the same organisation.")
        String studentId,

        @NonNull @Description("What the guardian is to the student.")
        GuardianshipKind kind) {}
