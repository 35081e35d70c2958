package io.parta.organization.administrator;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code administratorDemote} takes (OR-4). */
@Input("AdministratorDemoteInput")
@Description("Input of `administratorDemote`.")
public record AdministratorDemoteInput(
        @Id @NonNull @Description("Id of the administrator's membership; one's own too.")
        String id) {}
