package io.parta.organization.unit;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code unitMembersAdd} answers; its {@code unit} is read after the commit, under the viewer's rights. */
@Description("Payload of `unitMembersAdd`.")
public record UnitMembersAddPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID unitKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull UnitMemberResult> results,

        @NonNull @Description("Refusals of the command as a whole; those of single members stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static UnitMembersAddPayload refused(List<UserError> userErrors) {
        return new UnitMembersAddPayload(null, null, null, userErrors);
    }

    static UnitMembersAddPayload of(UnitEntity unit, List<UnitMemberResult> results) {
        return new UnitMembersAddPayload(unit.organizationId, unit.id, results, List.of());
    }
}
