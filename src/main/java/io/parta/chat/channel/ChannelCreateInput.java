package io.parta.chat.channel;

import io.parta.chat.ChatText;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelCreate} takes. */
@Input("ChannelCreateInput")
@Description("Input of `channelCreate`.")
public record ChannelCreateInput(
        @Id @NonNull @Description("Id of the organisation that speaks in the channel.")
        String organizationId,

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

        @NonNull @Description("Visibility of the channel.") ChannelVisibility visibility,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 4)
        @Description("Roles whose holders in the organisation are subscribed by themselves; absent is none.")
        List<@NonNull OrganizationRole> audience,

        @Nullable @Description("Whether readers may answer posts; absent is false. Not in a public channel.")
        Boolean comments,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 20)
        @Description(
                "Reactions that may be given, at most 20 of 1 to 16 characters; empty is none, absent the usual set.")
        List<@NonNull @Size(min = 1, max = 16) @Pattern(regexp = TextForm.LINE) String> reactions) {}
