package io.parta.chat.link;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatLinkCreate} answers; its {@code chatLink} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatLinkCreate`.")
public record ChatLinkCreatePayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable UUID linkKey,

        @Nullable
        @Description("Address of the link, shown in this answer alone; null when the command was refused, and in the "
                + "answer to a repeated Idempotency-Key: revoke the link then and make another.")
        ChatLinkAddress address,

        @NonNull @Description("Refusals; empty when the link was made.")
        List<@NonNull UserError> userErrors) {

    static ChatLinkCreatePayload refused(List<UserError> userErrors) {
        return new ChatLinkCreatePayload(null, null, null, userErrors);
    }

    static ChatLinkCreatePayload of(UUID chatKey, UUID linkKey, ChatLinkAddress address) {
        return new ChatLinkCreatePayload(chatKey, linkKey, address, List.of());
    }
}
