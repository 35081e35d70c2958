package io.parta.organization.structure.promotion;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code classGraduate} takes. */
@Input("ClassGraduateInput")
@Description("Input of `classGraduate`.")
public record ClassGraduateInput(
        @Id @NonNull @Description("Id of the class.") String id) {}
