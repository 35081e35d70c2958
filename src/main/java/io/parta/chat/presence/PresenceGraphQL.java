package io.parta.chat.presence;

import io.parta.chat.Chat;
import io.parta.chat.member.ChatMember;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Presence where it is shown: of members, and of the other person of a direct chat. */
@GraphQLApi
public class PresenceGraphQL {

    private final ChatPresence presence;
    private final CurrentRequest request;

    PresenceGraphQL(ChatPresence presence, CurrentRequest request) {
        this.presence = presence;
        this.request = request;
    }

    @Description(
            "Presence of the member; null when the viewer may not see their profile, in channels and chats of more than "
                    + "100 members, and while it is not known.")
    public Uni<List<@Nullable Presence>> presence(@Source List<ChatMember> members) {
        return presence.ofMembers(members, request.viewer());
    }

    @Description(
            "Presence of the other person of a direct chat; null in others, when the viewer may not see their profile, and "
                    + "while it is not known.")
    public Uni<List<@Nullable Presence>> peerPresence(@Source List<Chat> chats) {
        return presence.ofPeers(chats, request.viewer().requirePersonId());
    }
}
