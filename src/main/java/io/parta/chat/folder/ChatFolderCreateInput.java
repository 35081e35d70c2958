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

/** What {@code chatFolderCreate} takes. */
@Input("ChatFolderCreateInput")
@Description("Input of `chatFolderCreate`.")
public record ChatFolderCreateInput(
        @NonNull
        @Size(min = 1, max = 30)
        @Pattern(regexp = TextForm.LINE)
        @Description("Name of the folder, 1 to 30 characters on one line.")
        String name,

        @Nullable
        @Description("Rule of the folder: chats that are in it by themselves; absent for none. It stays as it is.")
        ChatFolderRule rule,

        @Id
        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 100)
        @Description("Ids of the chats that are added by hand: at most 100 at a time.")
        List<@NonNull String> chatIds) {}
