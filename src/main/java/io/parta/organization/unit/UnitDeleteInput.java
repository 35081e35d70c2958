package io.parta.organization.unit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code unitDelete} takes. */
@Input("UnitDeleteInput")
@Description("Input of `unitDelete`.")
public record UnitDeleteInput(
        @Id @NonNull @Description("Id of the unit; its members leave it.")
        String id) {}
