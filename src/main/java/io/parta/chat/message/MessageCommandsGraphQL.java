package io.parta.chat.message;

import io.parta.chat.ChatSight;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
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

/** The commands on messages and what their payloads show. */
@GraphQLApi
public class MessageCommandsGraphQL {

    private static final String AFTER = "Message after the command; null when it was refused.";

    private final SendingService sending;
    private final MessageService service;
    private final OwnMessageService own;
    private final MessageReads reads;
    private final CurrentRequest request;

    MessageCommandsGraphQL(
            SendingService sending,
            MessageService service,
            OwnMessageService own,
            MessageReads reads,
            CurrentRequest request) {
        this.sending = sending;
        this.service = service;
        this.own = own;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("messageSend")
    @Description(
            "Sends a message. Members of the chat whom its settings let write. A retry with the same `clientKey` is "
                    + "answered with the first message. Codes: NOT_FOUND (chat, answered message, sticker), CHAT_CLOSED, NOT_ALLOWED, "
                    + "SLOW_MODE, WRONG_CHAT_KIND (`mustRead`), PUBLIC_CHANNEL_CLOSED_LINK, "
                    + "INVALID_INPUT; in a direct chat those of `canContact`.")
    public Uni<MessageSendPayload> messageSend(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageSendInput input) {
        return sending.send(input, request.viewer().requirePerson());
    }

    @Mutation("messageEdit")
    @Description(
            "Replaces the text of a message within 48 hours; its author, while they may write. What it said before is "
                    + "kept for moderators. Codes: NOT_FOUND, NOT_ALLOWED, CHAT_CLOSED, MESSAGE_EDIT_EXPIRED, INVALID_INPUT, "
                    + "PUBLIC_CHANNEL_CLOSED_LINK.")
    public Uni<MessageEditPayload> messageEdit(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageEditInput input) {
        return service.edit(input, request.viewer().requirePerson());
    }

    @Mutation("messageDelete")
    @Description(
            "Deletes a message: for everybody by its author, or by owner and administrators of the chat, though not "
                    + "the other one's in a direct chat; for oneself any message. Codes: NOT_FOUND, NOT_ALLOWED.")
    public Uni<MessageDeletePayload> messageDelete(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageDeleteInput input) {
        var viewer = request.viewer().requirePerson();
        return input.forEveryone() ? service.delete(input, viewer) : own.hide(input, viewer);
    }

    @Mutation("messageReact")
    @Description(
            "Gives a message one reaction in place of the viewer's former one, or takes it back. Members who may see the "
                    + "message. Codes: NOT_FOUND, CHAT_CLOSED, REACTION_NOT_OFFERED, INVALID_INPUT.")
    public Uni<MessageReactPayload> messageReact(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageReactInput input) {
        return own.react(input, request.viewer().requirePerson());
    }

    @Mutation("messagePin")
    @Description("Pins a message. Members whom the chat's settings let, both in a direct chat. Codes: NOT_FOUND, "
            + "NOT_ALLOWED, CHAT_CLOSED.")
    public Uni<MessagePinPayload> messagePin(
            @Name("input") @NonNull @Description("Input of the mutation.") MessagePinInput input) {
        return service.pin(input, request.viewer().requirePerson());
    }

    @Mutation("messageUnpin")
    @Description("Takes a pinned message from the pins. Members whom the chat's settings let pin. Codes: NOT_FOUND, "
            + "NOT_ALLOWED, CHAT_CLOSED.")
    public Uni<MessageUnpinPayload> messageUnpin(
            @Name("input") @NonNull @Description("Input of the mutation.") MessageUnpinInput input) {
        return service.unpin(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source MessageEditPayload payload) {
        return after(payload.chatKey(), payload.sequence());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source MessageReactPayload payload) {
        return after(payload.chatKey(), payload.sequence());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source MessagePinPayload payload) {
        return after(payload.chatKey(), payload.sequence());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source MessageUnpinPayload payload) {
        return after(payload.chatKey(), payload.sequence());
    }

    private Uni<@Nullable Message> after(@Nullable UUID chat, @Nullable Integer sequence) {
        if (chat == null || sequence == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new SequencedKey(chat, sequence);
        return reads.listByKeys(List.of(key), ChatSight.of(request.viewer())).map(found -> found.get(key));
    }
}
