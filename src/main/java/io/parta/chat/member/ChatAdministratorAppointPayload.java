package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatAdministratorAppoint} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatAdministratorAppoint`.")
public record ChatAdministratorAppointPayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the member is administrator.")
        List<@NonNull UserError> userErrors) {

    static ChatAdministratorAppointPayload refused(List<UserError> userErrors) {
        return new ChatAdministratorAppointPayload(null, userErrors);
    }

    static ChatAdministratorAppointPayload of(UUID chatKey) {
        return new ChatAdministratorAppointPayload(chatKey, List.of());
    }
}
