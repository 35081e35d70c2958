package io.parta.organization.structure.staff;

import io.parta.organization.structure.LockedClass;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classStaffAttach} answers; its {@code schoolClass} is read after the commit, under the viewer's rights. */
@Description("Payload of `classStaffAttach`.")
public record ClassStaffAttachPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID classKey,

        @NonNull @Description("Refusals; empty when the member was attached.")
        List<@NonNull UserError> userErrors) {

    static ClassStaffAttachPayload refused(List<UserError> userErrors) {
        return new ClassStaffAttachPayload(null, null, userErrors);
    }

    static ClassStaffAttachPayload of(LockedClass schoolClass) {
        return new ClassStaffAttachPayload(schoolClass.organizationKey(), schoolClass.key(), List.of());
    }
}
