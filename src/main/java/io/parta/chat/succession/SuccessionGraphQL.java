package io.parta.chat.succession;

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

/** Copying and closing chats. */
@GraphQLApi
public class SuccessionGraphQL {

    private final CloseService close;
    private final CopyService copy;
    private final Chats chats;
    private final CurrentRequest request;

    SuccessionGraphQL(CloseService close, CopyService copy, Chats chats, CurrentRequest request) {
        this.close = close;
        this.copy = copy;
        this.chats = chats;
        this.request = request;
    }

    @Mutation("chatClose")
    @Description(
            "Closes a chat: it can be read only. With a successor it names it, and its members whom the viewer may add "
                    + "become members there. Owner and administrators of the chat, and of the successor; neither a direct nor a "
                    + "managed chat. Codes: NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_IS_MANAGED, CHAT_CLOSED, INVALID_INPUT.")
    public Uni<ChatClosePayload> chatClose(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatCloseInput input) {
        return close.close(input, request.viewer().requirePerson());
    }

    @Mutation("chatCopy")
    @Description("Creates a study chat like another one, owned by the viewer: its settings, and its members and pinned "
            + "messages by choice. Members of the chat who are staff or teachers of its verified organisation. Codes: "
            + "NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, INVALID_INPUT, WRONG_ORGANIZATION_STATE.")
    public Uni<ChatCopyPayload> chatCopy(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatCopyInput input) {
        return copy.copy(input, request.viewer().requirePerson());
    }

    @Description("Chat after the command; null when it was refused.")
    public Uni<@Nullable Chat> chat(@Source ChatClosePayload payload) {
        return after(payload.chatKey());
    }

    @Description("The new chat; null when the command was refused.")
    public Uni<@Nullable Chat> chat(@Source ChatCopyPayload payload) {
        return after(payload.chatKey());
    }

    private Uni<@Nullable Chat> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : chats.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
