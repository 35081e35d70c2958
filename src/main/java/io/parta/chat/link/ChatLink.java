package io.parta.chat.link;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A link into a chat, as whoever keeps it sees it; never with its token (CH-7). */
@Description(
        "Link into a study chat. The chat's owner and administrators see it, and whoever made it while they are in the "
                + "chat.")
public record ChatLink(
        @Ignore UUID chatKey,
        @Ignore UUID key,
        @Ignore UUID creatorKey,

        @Nullable @Description("Number of people it may let in: 1 to 1000; null for as many as come.")
        Integer maxUses,

        @Description("Number of times it has let somebody in.")
        int uses,

        @NonNull @Description("State of the link as of this reading.")
        ChatLinkState state,

        @NonNull @Description("Time the link expires.") Instant expiresAt,

        @Nullable @Description("Time the link was revoked; null while it is not.")
        Instant revokedAt,

        @NonNull @Description("Time the link was made.") Instant createdAt)
        implements Node {

    public static final String PREFIX = "chatlink";

    @Override
    @Id
    @NonNull
    @Description("Id of the link, opaque; its token is another matter.")
    public String getId() {
        return TypeId.encode(PREFIX, chatKey, key);
    }
}
