package io.parta.chat.folder;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatFolderUpdate} takes: two devices that add different chats both succeed. */
@Input("ChatFolderUpdateInput")
@Description("Input of `chatFolderUpdate`. What is absent or null stays as it is.")
public record ChatFolderUpdateInput(
        @Id @NonNull @Description("Id of the folder.") String id,

        @Nullable
        @Size(min = 1, max = 30)
        @Pattern(regexp = TextForm.LINE)
        @Description("Name of the folder, 1 to 30 characters on one line.")
        String name,

        @Id
        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 100)
        @Description("Ids of the chats to add by hand: at most 100 at a time.")
        List<@NonNull String> addChatIds,

        @Id
        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 100)
        @Description("Ids of the chats that are no longer to be in it by hand: at most 100 at a time.")
        List<@NonNull String> removeChatIds) {}
