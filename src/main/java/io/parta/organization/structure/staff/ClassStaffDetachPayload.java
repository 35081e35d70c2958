package io.parta.organization.structure.staff;

import io.parta.organization.structure.LockedClass;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classStaffDetach} answers; its {@code schoolClass} is read after the commit, under the viewer's rights. */
@Description("Payload of `classStaffDetach`.")
public record ClassStaffDetachPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID classKey,

        @NonNull @Description("Refusals; empty when the member was detached.")
        List<@NonNull UserError> userErrors) {

    static ClassStaffDetachPayload refused(List<UserError> userErrors) {
        return new ClassStaffDetachPayload(null, null, userErrors);
    }

    static ClassStaffDetachPayload of(LockedClass schoolClass) {
        return new ClassStaffDetachPayload(schoolClass.organizationKey(), schoolClass.key(), List.of());
    }
}
