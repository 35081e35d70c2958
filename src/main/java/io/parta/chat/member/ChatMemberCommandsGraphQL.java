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

/** The commands on members of chats and what their payloads show. */
@GraphQLApi
public class ChatMemberCommandsGraphQL {

    private static final String AFTER = "Chat after the command; null when it was refused.";

    private final MemberService service;
    private final Chats chats;
    private final CurrentRequest request;

    ChatMemberCommandsGraphQL(MemberService service, Chats chats, CurrentRequest request) {
        this.service = service;
        this.chats = chats;
        this.request = request;
    }

    @Mutation("chatMembersAdd")
    @Description("Adds members of the chat's organisation to a chat. Owner, administrators and whom the settings let; "
            + "neither to a direct nor to a managed chat. Codes: NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, "
            + "CHAT_IS_MANAGED, CHAT_CLOSED, INVALID_INPUT; of a single person NOT_FOUND, CONTACT_NOT_ALLOWED, "
            + "PERSON_NOT_VERIFIED.")
    public Uni<ChatMembersAddPayload> chatMembersAdd(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatMembersAddInput input) {
        return service.add(input, request.viewer().requirePerson());
    }

    @Mutation("chatMembersRemove")
    @Description(
            "Takes members out of a chat. Owner and administrators; administrators are taken out by the owner only. "
                    + "Codes: NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_IS_MANAGED, INVALID_INPUT; of a single person "
                    + "NOT_FOUND, NOT_ALLOWED, CHAT_OWNER_STAYS.")
    public Uni<ChatMembersRemovePayload> chatMembersRemove(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatMembersRemoveInput input) {
        return service.remove(input, request.viewer().requirePerson());
    }

    @Mutation("chatAdministratorAppoint")
    @Description(
            "Makes a member an administrator of the chat. Its owner. Codes: NOT_FOUND (chat, person), NOT_ALLOWED, "
                    + "WRONG_CHAT_KIND, CHAT_IS_MANAGED, CHAT_CLOSED, CHAT_OWNER_STAYS.")
    public Uni<ChatAdministratorAppointPayload> chatAdministratorAppoint(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatAdministratorAppointInput input) {
        return service.appoint(input, request.viewer().requirePerson());
    }

    @Mutation("chatAdministratorDemote")
    @Description("Makes an administrator of the chat a mere member. Its owner. Codes: NOT_FOUND (chat, person), "
            + "NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_IS_MANAGED, CHAT_CLOSED, CHAT_OWNER_STAYS.")
    public Uni<ChatAdministratorDemotePayload> chatAdministratorDemote(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatAdministratorDemoteInput input) {
        return service.demote(input, request.viewer().requirePerson());
    }

    @Mutation("chatHandOver")
    @Description("Hands the chat over to another member; the owner stays as administrator. Its owner. Codes: NOT_FOUND "
            + "(chat, person), NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_IS_MANAGED, CHAT_OWNER_STAYS (it is theirs).")
    public Uni<ChatHandOverPayload> chatHandOver(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatHandOverInput input) {
        return service.handOver(input, request.viewer().requirePerson());
    }

    @Mutation("chatLeave")
    @Description(
            "Leaves a chat, a managed one too. Members but the owner, who hands over first; not a direct chat. Codes: "
                    + "NOT_FOUND, WRONG_CHAT_KIND, CHAT_OWNER_STAYS.")
    public Uni<ChatLeavePayload> chatLeave(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatLeaveInput input) {
        return service.leave(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatMembersAddPayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatMembersRemovePayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatAdministratorAppointPayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatAdministratorDemotePayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatHandOverPayload payload) {
        return after(payload.chatKey());
    }

    private Uni<@Nullable Chat> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : chats.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
