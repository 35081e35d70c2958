package io.parta.chat.folder;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatFolderUpdate} answers; its {@code folder} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatFolderUpdate`.")
public record ChatFolderUpdatePayload(
        @Ignore @Nullable UUID folderKey,

        @NonNull @Description("Refusals; empty when the folder is as was asked.")
        List<@NonNull UserError> userErrors) {

    static ChatFolderUpdatePayload refused(List<UserError> userErrors) {
        return new ChatFolderUpdatePayload(null, userErrors);
    }

    static ChatFolderUpdatePayload of(UUID folderKey) {
        return new ChatFolderUpdatePayload(folderKey, List.of());
    }
}
