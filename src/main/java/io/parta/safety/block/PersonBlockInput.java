package io.parta.safety.block;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code personBlock} takes. */
@Input("PersonBlockInput")
@Description("Input of `personBlock`.")
public record PersonBlockInput(
        @Id @NonNull @Description("Id of the person.") String personId) {}
