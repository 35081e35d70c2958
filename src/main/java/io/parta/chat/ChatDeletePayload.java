package io.parta.chat;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatDelete} answers. */
@Description("Payload of `chatDelete`.")
public record ChatDeletePayload(
        @Id @Nullable @Description("Id of the chat; null when the command was refused.")
        String deletedChatId,

        @NonNull @Description("Refusals; empty when the chat was deleted.")
        List<@NonNull UserError> userErrors) {

    static ChatDeletePayload refused(List<UserError> userErrors) {
        return new ChatDeletePayload(null, userErrors);
    }
}
