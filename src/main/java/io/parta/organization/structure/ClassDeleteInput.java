package io.parta.organization.structure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code classDelete} takes. */
@Input("ClassDeleteInput")
@Description("Input of `classDelete`.")
public record ClassDeleteInput(
        @Id @NonNull @Description("Id of the class: it has neither students nor staff.")
        String id) {}
