package io.parta.chat.mustread;

import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageRemind} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `messageRemind`.")
public record MessageRemindPayload(
        @Ignore @Nullable SequencedKey key,

        @NonNull @Description("Refusals; empty when they are being reminded.")
        List<@NonNull UserError> userErrors) {

    static MessageRemindPayload refused(List<UserError> userErrors) {
        return new MessageRemindPayload(null, userErrors);
    }

    static MessageRemindPayload of(SequencedKey key) {
        return new MessageRemindPayload(key, List.of());
    }
}
