package io.parta.chat.folder;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatUnarchive} answers; its {@code chat} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatUnarchive`.")
public record ChatUnarchivePayload(
        @Ignore @Nullable UUID chatKey,

        @NonNull @Description("Refusals; empty when the chat is in sight.")
        List<@NonNull UserError> userErrors) {

    static ChatUnarchivePayload refused(List<UserError> userErrors) {
        return new ChatUnarchivePayload(null, userErrors);
    }

    static ChatUnarchivePayload of(UUID chatKey) {
        return new ChatUnarchivePayload(chatKey, List.of());
    }
}
