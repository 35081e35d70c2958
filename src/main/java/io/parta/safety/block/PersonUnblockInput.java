package io.parta.safety.block;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code personUnblock} takes. */
@Input("PersonUnblockInput")
@Description("Input of `personUnblock`.")
public record PersonUnblockInput(
        @Id @NonNull @Description("Id of the person.") String personId) {}
