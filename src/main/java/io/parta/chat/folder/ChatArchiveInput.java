package io.parta.chat.folder;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatArchive} takes. */
@Input("ChatArchiveInput")
@Description("Input of `chatArchive`.")
public record ChatArchiveInput(
        @Id @NonNull @Description("Id of the chat.") String id) {}
