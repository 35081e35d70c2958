package io.parta.chat.schedule;

import io.parta.chat.message.MessageEntityInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code scheduledMessageUpdate} takes. */
@Input("ScheduledMessageUpdateInput")
@Description("Input of `scheduledMessageUpdate`.")
public record ScheduledMessageUpdateInput(
        @Id @NonNull @Description("Id of the scheduled message.")
        String id,

        @NonNull @Description("Text of the message, 1 to 4096 characters by code points; never HTML.")
        String text,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 100)
        @Description("Mentions and formats of the text, at most 100, by code points. Those that overlap are nested.")
        List<@NonNull @Valid MessageEntityInput> entities,

        @NonNull @Description("Time it is to be sent, in the future, at most 366 days ahead.")
        Instant sendAt) {}
