package io.parta.organization.unit;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code unitCreate} takes. */
@Input("UnitCreateInput")
@Description("Input of `unitCreate`.")
public record UnitCreateInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @NonNull
        @Size(min = 1, max = 150)
        @Pattern(regexp = TextForm.LINE)
        @Description("Name of the unit, 1 to 150 characters on one line; ё is е and case does not count.")
        String name) {}
