package io.parta.chat;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatCreate} takes. */
@Input("ChatCreateInput")
@Description("Input of `chatCreate`.")
public record ChatCreateInput(
        @Id @NonNull @Description("Id of the organisation that the chat belongs to.")
        String organizationId,

        @NonNull
        @Size(min = 1, max = 150)
        @Pattern(regexp = TextForm.LINE)
        @Description("Title of the chat, 1 to 150 characters on one line.")
        String title,

        @Nullable
        @Size(min = 1, max = 1000)
        @Pattern(regexp = ChatText.PARAGRAPHS)
        @Description("Description of the chat, at most 1000 characters.")
        String description,

        @Nullable @Description("History that newcomers see; absent is ALL.")
        ChatHistory history,

        @Id
        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 100)
        @Description("Ids of the people who are members from the beginning, beside the viewer: at most 100. Each has a "
                + "result of their own.")
        List<@NonNull String> personIds) {}
