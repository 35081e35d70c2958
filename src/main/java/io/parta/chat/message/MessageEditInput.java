package io.parta.chat.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageEdit} takes. */
@Input("MessageEditInput")
@Description("Input of `messageEdit`.")
public record MessageEditInput(
        @Id @NonNull @Description("Id of the message.") String messageId,

        @NonNull @Description("Text of the message, 1 to 4096 characters by code points; never HTML.")
        String text,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 100)
        @Description("Mentions and formats of the text, at most 100, by code points. Those that overlap are nested.")
        List<@NonNull @Valid MessageEntityInput> entities) {}
