package io.parta.chat.forward;

import io.parta.chat.Chat;
import io.parta.chat.ChatAccess;
import io.parta.chat.ChatKind;
import io.parta.chat.Chats;
import io.parta.chat.message.ClientKey;
import io.parta.chat.message.Draft;
import io.parta.chat.message.Message;
import io.parta.chat.message.MessageAccess;
import io.parta.chat.message.MessageBody;
import io.parta.chat.message.Messages;
import io.parta.chat.message.Sending;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forwards messages: whether it may leave its chat is decided here, whether it may go to the other by the sending. */
@ApplicationScoped
class ForwardService {

    private final Chats chats;
    private final Messages messages;
    private final ForwardReads reads;
    private final Sending sending;
    private final InputCheck check;
    private final CurrentRequest request;

    ForwardService(
            Chats chats,
            Messages messages,
            ForwardReads reads,
            Sending sending,
            InputCheck check,
            CurrentRequest request) {
        this.chats = chats;
        this.messages = messages;
        this.reads = reads;
        this.sending = sending;
        this.check = check;
        this.request = request;
    }

    Uni<MessageForwardPayload> forward(MessageForwardInput input, Viewer viewer) {
        var language = request.locale();
        var faults = check.faults(input);
        Uni<Result<Message>> sent = faults.isEmpty()
                ? original(MessageAccess.key(input.messageId()), viewer)
                        .chain(found ->
                                found.then(original -> sending.send(draft(original, input, viewer.requirePersonId()))))
                : Uni.createFrom().item(Result.refused(faults));
        return sent.map(result -> {
            if (result instanceof Result.Done<Message> done) {
                return new MessageForwardPayload(done.value(), null, List.of());
            }
            var refusals = ((Result.Refused<Message>) result).refusals();
            return new MessageForwardPayload(
                    null, Sending.retryAfterSeconds(refusals), UserErrors.of(refusals, language));
        });
    }

    /** The message when it may leave its chat; NOT_FOUND alike for what is unknown, gone, and what the viewer may not see. */
    private Uni<Result<Message>> original(SequencedKey key, Viewer viewer) {
        UUID chat = key.partition();
        return messages.listByKeys(List.of(key), viewer).chain(found -> chats.listByKeys(List.of(chat), viewer)
                .chain(known -> decided(found.get(key), known.get(chat))));
    }

    private Uni<Result<Message>> decided(@Nullable Message message, @Nullable Chat chat) {
        if (message == null || chat == null || message.deletedAt() != null) {
            return Uni.createFrom().item(Result.refused(MessageAccess.unknown()));
        }
        var standing = chat.standing();
        return reads.listInside(chat.kind() == ChatKind.CHANNEL ? List.of(message) : List.of())
                .chain(inside -> reads.withMinors(
                                ForwardPolicy.asksForMinors(standing) ? List.of(chat.key()) : List.of())
                        .map(minors -> ForwardPolicy.decide(standing, !inside.isEmpty(), !minors.isEmpty())
                                .map((Refusal refusal) -> Result.<Message>refused(refusal))
                                .orElseGet(() -> Result.done(message))));
    }

    /** What was forwarded before keeps where it comes from. Those whom it mentions are no members where it goes. */
    private static Draft draft(Message original, MessageForwardInput input, UUID author) {
        return new Draft(
                ChatAccess.key(input.chatId()),
                author,
                ClientKey.parse(input.clientKey()).orElseThrow(),
                original.kind(),
                new MessageBody(original.text(), original.details().entities()).withoutMentions(),
                original.details().stickerKey(),
                null,
                Boolean.TRUE.equals(input.silent()),
                false,
                original.expiresAt(),
                Draft.Origin.of(original),
                null);
    }
}
