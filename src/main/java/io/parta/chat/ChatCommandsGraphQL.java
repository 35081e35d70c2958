package io.parta.chat;

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

/** The commands on chats themselves and what their payloads show. */
@GraphQLApi
public class ChatCommandsGraphQL {

    private static final String AFTER = "Chat after the command; null when it was refused.";

    private final ChatService service;
    private final DirectChatService direct;
    private final ChatReads reads;
    private final CurrentRequest request;

    ChatCommandsGraphQL(ChatService service, DirectChatService direct, ChatReads reads, CurrentRequest request) {
        this.service = service;
        this.direct = direct;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("chatDirectOpen")
    @Description(
            "Opens the direct chat with a person: the one that the two have, or a new one where the viewer may write "
                    + "to the person. Codes: CONTACT_NOT_ALLOWED, PERSON_NOT_VERIFIED.")
    public Uni<ChatDirectOpenPayload> chatDirectOpen(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatDirectOpenInput input) {
        return direct.open(input, request.viewer().requirePerson());
    }

    @Mutation("chatCreate")
    @Description("Creates a study chat of an organisation, owned by the viewer. Staff and teachers of a verified "
            + "organisation. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, WRONG_ORGANIZATION_STATE; of a single person "
            + "NOT_FOUND, CONTACT_NOT_ALLOWED.")
    public Uni<ChatCreatePayload> chatCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatCreateInput input) {
        return service.create(input, request.viewer().requirePerson());
    }

    @Mutation("chatUpdate")
    @Description(
            "Changes title, description or settings of a chat. Its owner and administrators; not of a direct chat. "
                    + "Codes: NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_CLOSED, INVALID_INPUT, CONFLICT.")
    public Uni<ChatUpdatePayload> chatUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatUpdateInput input) {
        return service.update(input, request.viewer().requirePerson());
    }

    @Mutation("chatDelete")
    @Description("Deletes a chat for everybody. Its owner; neither a direct nor a managed chat. Codes: NOT_FOUND, "
            + "NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_IS_MANAGED.")
    public Uni<ChatDeletePayload> chatDelete(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatDeleteInput input) {
        return service.delete(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatDirectOpenPayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatCreatePayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatUpdatePayload payload) {
        return after(payload.chatKey());
    }

    private Uni<@Nullable Chat> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
