package io.parta.chat.message;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageReact} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `messageReact`.")
public record MessageReactPayload(
        @Ignore @Nullable UUID chatKey,
        @Ignore @Nullable Integer sequence,

        @NonNull @Description("Refusals; empty when the reaction is given or taken back.")
        List<@NonNull UserError> userErrors) {

    static MessageReactPayload refused(List<UserError> userErrors) {
        return new MessageReactPayload(null, null, userErrors);
    }

    static MessageReactPayload of(UUID chatKey, int sequence) {
        return new MessageReactPayload(chatKey, sequence, List.of());
    }
}
