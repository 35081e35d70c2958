package io.parta.organization.unit;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code unitMembersRemove} takes. */
@Input("UnitMembersRemoveInput")
@Description("Input of `unitMembersRemove`.")
public record UnitMembersRemoveInput(
        @Id @NonNull @Description("Id of the unit that the members leave.")
        String unitId,

        @Id
        @NonNull
        @Size(min = 1, max = 100)
        @Description("Ids of the memberships: 1 to 100. One that is named twice counts once.")
        List<@NonNull String> membershipIds) {}
