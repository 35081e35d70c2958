package io.parta.chat.folder;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatFolderReorder} takes. */
@Input("ChatFolderReorderInput")
@Description("Input of `chatFolderReorder`.")
public record ChatFolderReorderInput(
        @Id
        @NonNull
        @Size(min = 1, max = 20)
        @Description("Ids of all folders that the viewer has made, each once, in their new order.")
        List<@NonNull String> folderIds) {}
