package io.parta.chat.folder;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatArchive} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatArchive`.")
public record ChatArchivePayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the chat is archived.")
        List<@NonNull UserError> userErrors) {

    static ChatArchivePayload refused(List<UserError> userErrors) {
        return new ChatArchivePayload(null, userErrors);
    }

    static ChatArchivePayload of(UUID chatKey) {
        return new ChatArchivePayload(chatKey, List.of());
    }
}
