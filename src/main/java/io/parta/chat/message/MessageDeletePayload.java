package io.parta.chat.message;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageDelete} answers. */
@Description("Payload of `messageDelete`.")
public record MessageDeletePayload(
        @Id @Nullable @Description("Id of the message that was deleted; null when the command was refused.")
        String deletedMessageId,

        @NonNull @Description("Refusals; empty when the message was deleted.")
        List<@NonNull UserError> userErrors) {

    static MessageDeletePayload refused(List<UserError> userErrors) {
        return new MessageDeletePayload(null, userErrors);
    }
}
