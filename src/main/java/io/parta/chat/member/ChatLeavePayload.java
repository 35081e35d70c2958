package io.parta.chat.member;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatLeave} answers. */
@Description("Payload of `chatLeave`.")
public record ChatLeavePayload(
        @Id @Nullable @Description("Id of the chat; null when the command was refused.")
        String leftChatId,

        @NonNull @Description("Refusals; empty when the viewer is no member.")
        List<@NonNull UserError> userErrors) {

    static ChatLeavePayload refused(List<UserError> userErrors) {
        return new ChatLeavePayload(null, userErrors);
    }
}
