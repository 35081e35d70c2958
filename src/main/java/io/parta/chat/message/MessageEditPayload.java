package io.parta.chat.message;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageEdit} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `messageEdit`.")
public record MessageEditPayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable Integer sequence,

        @NonNull @Description("Refusals; empty when the message was changed.")
        List<@NonNull UserError> userErrors) {

    static MessageEditPayload refused(List<UserError> userErrors) {
        return new MessageEditPayload(null, null, userErrors);
    }

    static MessageEditPayload of(UUID chatKey, int sequence) {
        return new MessageEditPayload(chatKey, sequence, List.of());
    }
}
