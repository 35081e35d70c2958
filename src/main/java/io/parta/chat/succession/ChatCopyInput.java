package io.parta.chat.succession;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatCopy} takes. */
@Input("ChatCopyInput")
@Description("Input of `chatCopy`.")
public record ChatCopyInput(
        @Id @NonNull @Description("Id of the chat to copy.") String id,

        @Nullable
        @Size(min = 1, max = 150)
        @Pattern(regexp = TextForm.LINE)
        @Description("Title of the new chat, 1 to 150 characters on one line; absent is that of the copied one.")
        String title,

        @Description("Whether its members become members of the new chat.")
        boolean withMembers,

        @Description(
                "Whether its pinned messages are forwarded to the new chat and pinned there: the last hundred texts "
                        + "that the viewer may see.")
        boolean withPins) {}
