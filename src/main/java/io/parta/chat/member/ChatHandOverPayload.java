package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatHandOver} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatHandOver`.")
public record ChatHandOverPayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the member is owner.")
        List<@NonNull UserError> userErrors) {

    static ChatHandOverPayload refused(List<UserError> userErrors) {
        return new ChatHandOverPayload(null, userErrors);
    }

    static ChatHandOverPayload of(UUID chatKey) {
        return new ChatHandOverPayload(chatKey, List.of());
    }
}
