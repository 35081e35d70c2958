package io.parta.chat.channel;

import io.parta.chat.ChatText;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code platformChannelCreate} takes. */
@Input("PlatformChannelCreateInput")
@Description("Input of `platformChannelCreate`.")
public record PlatformChannelCreateInput(
        @NonNull @Description("Who speaks in the channel.") ChannelPublisher publisher,

        @NonNull
        @Size(min = 1, max = 150)
        @Pattern(regexp = TextForm.LINE)
        @Description("Title of the channel, 1 to 150 characters on one line.")
        String title,

        @Nullable
        @Size(min = 1, max = 1000)
        @Pattern(regexp = ChatText.PARAGRAPHS)
        @Description("Description of the channel, at most 1000 characters.")
        String description,

        @Nullable
        @Description(
                "INN of the legal entity that speaks, 10 digits: the channel's handle is made of it. Absent for none.")
        String inn,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 20)
        @Description(
                "Reactions that may be given, at most 20 of 1 to 16 characters; empty is none, absent the usual set.")
        List<@NonNull @Size(min = 1, max = 16) @Pattern(regexp = TextForm.LINE) String> reactions) {}
