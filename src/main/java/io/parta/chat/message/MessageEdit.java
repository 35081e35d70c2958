package io.parta.chat.message;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An earlier text of a message (ME-2). */
@Description("Earlier text of a message. Its author, and owner and administrators of the chat, see it.")
public record MessageEdit(
        @Nullable @Description("Text, at most 4096 characters; null when there was none.")
        String text,

        @NonNull @Description("Mentions and formats of the text, at most 100.")
        List<@NonNull MessageMark> entities,

        @NonNull @Description("Time until which the message read so.")
        Instant replacedAt) {}
