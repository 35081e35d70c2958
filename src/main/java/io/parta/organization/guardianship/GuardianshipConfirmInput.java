package io.parta.organization.guardianship;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code guardianshipConfirm} takes (RO-3, RO-7). */
@Input("GuardianshipConfirmInput")
@Description("Input of `guardianshipConfirm`.")
public record GuardianshipConfirmInput(
        @Id @NonNull @Description("Id of a guardianship that waits.")
        String id) {}
