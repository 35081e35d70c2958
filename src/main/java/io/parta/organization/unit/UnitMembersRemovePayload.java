package io.parta.organization.unit;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code unitMembersRemove} answers; its {@code unit} is read after the commit, under the viewer's rights. */
@Description("Payload of `unitMembersRemove`.")
public record UnitMembersRemovePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID unitKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull UnitMemberResult> results,

        @NonNull @Description("Refusals of the command as a whole; those of single members stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static UnitMembersRemovePayload refused(List<UserError> userErrors) {
        return new UnitMembersRemovePayload(null, null, null, userErrors);
    }

    static UnitMembersRemovePayload of(UnitEntity unit, List<UnitMemberResult> results) {
        return new UnitMembersRemovePayload(unit.organizationId, unit.id, results, List.of());
    }
}
