package io.parta.chat.folder;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatFolderCreate} answers; its {@code folder} is read after the commit, under the viewer's rights. */
@Description("Payload of `chatFolderCreate`.")
public record ChatFolderCreatePayload(
        @Ignore @Nullable UUID folderKey,

        @NonNull @Description("Refusals; empty when the folder was created.")
        List<@NonNull UserError> userErrors) {

    static ChatFolderCreatePayload refused(List<UserError> userErrors) {
        return new ChatFolderCreatePayload(null, userErrors);
    }

    static ChatFolderCreatePayload of(UUID folderKey) {
        return new ChatFolderCreatePayload(folderKey, List.of());
    }
}
