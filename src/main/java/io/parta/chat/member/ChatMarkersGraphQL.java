package io.parta.chat.member;

import io.parta.chat.Chat;
import io.parta.chat.Chats;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What one does to a chat for oneself. */
@GraphQLApi
public class ChatMarkersGraphQL {

    private static final String AFTER = "Chat after the command; null when it was refused.";

    private final MarkerService service;
    private final Chats chats;
    private final CurrentRequest request;

    ChatMarkersGraphQL(MarkerService service, Chats chats, CurrentRequest request) {
        this.service = service;
        this.chats = chats;
        this.request = request;
    }

    @Mutation("chatMarkRead")
    @Description("Marks a chat as read up to a message; never back. Its members. Codes: NOT_FOUND, INVALID_INPUT.")
    public Uni<ChatMarkReadPayload> chatMarkRead(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatMarkReadInput input) {
        return service.markRead(input, request.viewer().requirePerson());
    }

    @Mutation("chatMarkUnread")
    @Description("Marks a chat as unread until it is read again. Its members. Codes: NOT_FOUND.")
    public Uni<ChatMarkUnreadPayload> chatMarkUnread(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatMarkUnreadInput input) {
        return service.markUnread(input, request.viewer().requirePerson());
    }

    @Mutation("chatMute")
    @Description("Mutes a chat for the viewer, for a time or for good, or no longer. Its members. Codes: NOT_FOUND, "
            + "INVALID_INPUT.")
    public Uni<ChatMutePayload> chatMute(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatMuteInput input) {
        return service.mute(input, request.viewer().requirePerson());
    }

    @Mutation("chatHistoryClear")
    @Description(
            "Clears the history of a chat for the viewer alone: what was sent so far is gone for them. Its members. "
                    + "Codes: NOT_FOUND.")
    public Uni<ChatHistoryClearPayload> chatHistoryClear(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatHistoryClearInput input) {
        return service.clear(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatMarkReadPayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatMarkUnreadPayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatMutePayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatHistoryClearPayload payload) {
        return after(payload.chatKey());
    }

    private Uni<@Nullable Chat> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : chats.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
