package io.parta.chat.folder;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatFolderDelete} answers. */
@Description("Payload of `chatFolderDelete`.")
public record ChatFolderDeletePayload(
        @Id @Nullable @Description("Id of the folder; null when the command was refused.")
        String deletedFolderId,

        @NonNull @Description("Refusals; empty when the folder was deleted.")
        List<@NonNull UserError> userErrors) {

    static ChatFolderDeletePayload refused(List<UserError> userErrors) {
        return new ChatFolderDeletePayload(null, userErrors);
    }
}
