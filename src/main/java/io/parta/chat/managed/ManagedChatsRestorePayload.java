package io.parta.chat.managed;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code managedChatsRestore} answers. */
@Description("Payload of `managedChatsRestore`.")
public record ManagedChatsRestorePayload(
        @Nullable
        @Description(
                "Number of managed chats that the member had left by choice and is no longer kept out of; null when "
                        + "the command was refused.")
        Integer restoredCount,

        @NonNull @Description("Refusals; empty when the member is in every chat that they belong to.")
        List<@NonNull UserError> userErrors) {

    static ManagedChatsRestorePayload refused(List<UserError> userErrors) {
        return new ManagedChatsRestorePayload(null, userErrors);
    }
}
