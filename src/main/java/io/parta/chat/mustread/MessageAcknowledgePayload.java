package io.parta.chat.mustread;

import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageAcknowledge} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `messageAcknowledge`.")
public record MessageAcknowledgePayload(
        @Ignore @Nullable SequencedKey key,

        @NonNull @Description("Refusals; empty when the message is acknowledged.")
        List<@NonNull UserError> userErrors) {

    static MessageAcknowledgePayload refused(List<UserError> userErrors) {
        return new MessageAcknowledgePayload(null, userErrors);
    }

    static MessageAcknowledgePayload of(SequencedKey key) {
        return new MessageAcknowledgePayload(key, List.of());
    }
}
