package io.parta.chat.channel;

import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A channel, as far as everybody sees it who may know of it; its posts are those of its chat.
 *
 * @param shownFrom number of the first post for all who read it now
 */
@Description(
        "Channel: few publish, many read. Everybody who is logged in sees public ones and those of the platform; an "
                + "organisation's closed ones are seen by its administrators, their audience and subscribers, and operators.")
public record Channel(
        @Ignore UUID key,
        @Ignore @Nullable UUID organizationKey,
        @Ignore ChannelStanding standing,
        @Ignore int shownFrom,

        @NonNull @Description("Visibility of the channel.") ChannelVisibility visibility,

        @Nullable
        @Description("Handle of a public channel, `@id<INN>_gos`; null of a closed one, and of a platform's without a "
                + "legal entity.")
        String handle,

        @Nullable @Description("Which of those that every verified organisation has; null of others.")
        BuiltInChannel builtIn,

        @Nullable @Description("Who speaks in a channel of the platform; null of an organisation's.")
        ChannelPublisher publisher,

        @NonNull
        @Description(
                "Name in which the posts are published: the short name of the organisation, of a platform's the title.")
        String publisherName,

        @NonNull
        @Description(
                "Roles whose holders in the organisation are subscribed by themselves, at most 4; empty of a platform's.")
        List<@NonNull OrganizationRole> audience,

        @NonNull @Description("Title of the channel, at most 150 characters.")
        String title,

        @Nullable @Description("Description of the channel, at most 1000 characters; null when not given.")
        String description,

        @Description("Whether readers may answer posts; never in a public channel.")
        boolean comments,

        @NonNull @Description("Reactions that may be given, at most 20 of at most 16 characters; none when empty.")
        List<@NonNull String> reactions,

        @Description("Number of subscribers, those who publish included.")
        int subscriberCount,

        @NonNull @Description("Time the channel was created.")
        Instant createdAt,

        @NonNull @Description("Time its data or settings were last changed.")
        Instant updatedAt,

        @Description("Version of the channel: grows with each change of its data; updates name the version they read.")
        int version)
        implements Node {

    public static final String PREFIX = "channel";

    @Override
    @Id
    @NonNull
    @Description("Id of the channel, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, key);
    }
}
