package io.parta.organization.guardianship;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code guardianshipEnd} takes (RO-3, RO-7). */
@Input("GuardianshipEndInput")
@Description("Input of `guardianshipEnd`.")
public record GuardianshipEndInput(
        @Id @NonNull @Description("Id of the guardianship to end.")
        String id) {}
