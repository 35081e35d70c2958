package io.parta.chat.folder;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code chatFolderReorder} answers; its {@code folders} are read after the commit. */
@Description("Payload of `chatFolderReorder`.")
public record ChatFolderReorderPayload(
        @NonNull @Description("Refusals; empty when the folders are in their new order.")
        List<@NonNull UserError> userErrors) {}
