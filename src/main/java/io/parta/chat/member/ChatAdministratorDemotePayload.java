package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatAdministratorDemote} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatAdministratorDemote`.")
public record ChatAdministratorDemotePayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the member is no administrator.")
        List<@NonNull UserError> userErrors) {

    static ChatAdministratorDemotePayload refused(List<UserError> userErrors) {
        return new ChatAdministratorDemotePayload(null, userErrors);
    }

    static ChatAdministratorDemotePayload of(UUID chatKey) {
        return new ChatAdministratorDemotePayload(chatKey, List.of());
    }
}
