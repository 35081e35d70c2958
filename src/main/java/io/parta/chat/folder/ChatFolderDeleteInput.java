package io.parta.chat.folder;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatFolderDelete} takes. */
@Input("ChatFolderDeleteInput")
@Description("Input of `chatFolderDelete`.")
public record ChatFolderDeleteInput(
        @Id @NonNull @Description("Id of the folder.") String id) {}
