package io.parta.chat.message;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageUnpin} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `messageUnpin`.")
public record MessageUnpinPayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable Integer sequence,

        @NonNull @Description("Refusals; empty when the message is not pinned.")
        List<@NonNull UserError> userErrors) {

    static MessageUnpinPayload refused(List<UserError> userErrors) {
        return new MessageUnpinPayload(null, null, userErrors);
    }

    static MessageUnpinPayload of(UUID chatKey, int sequence) {
        return new MessageUnpinPayload(chatKey, sequence, List.of());
    }
}
