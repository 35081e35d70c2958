package io.parta.organization.administrator;

import io.parta.organization.membership.LockedMember;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code administratorAppoint} answers; its {@code membership} is read after the commit. */
@Description("Payload of `administratorAppoint`.")
public record AdministratorAppointPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @NonNull @Description("Refusals; empty when the person was appointed.")
        List<@NonNull UserError> userErrors) {

    static AdministratorAppointPayload refused(List<UserError> userErrors) {
        return new AdministratorAppointPayload(null, null, userErrors);
    }

    static AdministratorAppointPayload of(LockedMember membership) {
        return new AdministratorAppointPayload(membership.organizationKey(), membership.key(), List.of());
    }
}
