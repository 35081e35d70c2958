package io.parta.chat.poll;

import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code pollClose} answers; its {@code message} is read after the commit, under the viewer's rights. */
@Description("Payload of `pollClose`.")
public record PollClosePayload(
        @Ignore @Nullable SequencedKey key,

        @NonNull @Description("Refusals; empty when the poll is closed.")
        List<@NonNull UserError> userErrors) {

    static PollClosePayload refused(List<UserError> userErrors) {
        return new PollClosePayload(null, userErrors);
    }

    static PollClosePayload of(SequencedKey key) {
        return new PollClosePayload(key, List.of());
    }
}
