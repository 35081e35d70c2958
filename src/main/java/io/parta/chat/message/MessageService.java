package io.parta.chat.message;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatMembers;
import io.parta.chat.message.MessageStore.Kept;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Commands on messages that were sent: edited, deleted for everybody, pinned (ME-2, ME-3). */
@ApplicationScoped
class MessageService {

    private static final SequencedKey NONE = new SequencedKey(new UUID(0, 0), 1);

    private final Commands commands;
    private final ChatAccess access;
    private final ChatMembers members;
    private final MessageStore store;
    private final MessageEnd end;
    private final InputCheck check;
    private final Clock clock;

    MessageService(
            Commands commands,
            ChatAccess access,
            ChatMembers members,
            MessageStore store,
            MessageEnd end,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.store = store;
        this.end = end;
        this.check = check;
        this.clock = clock;
    }

    /** A message under a command of a member who may see it. */
    private record Accessed(AccessedChat chat, int sequence, Kept message) {

        Optional<Refusal> decide(MessageAction action, Clock clock) {
            boolean own = message.author().equals(chat.person());
            return MessagePolicy.decide(
                    action, chat.standing(), message.kind(), own, false, message.sentAt(), clock.instant());
        }
    }

    Uni<MessageEditPayload> edit(MessageEditInput input, Viewer viewer) {
        var faults = check.faults(input);
        Result<MessageBody> body =
                faults.isEmpty() ? MessageBody.of(input.text(), input.entities()) : Result.refused(faults);
        return commands.run(
                MessageEditPayload.class,
                MessageEditPayload::refused,
                unit -> find(unit, input.messageId(), viewer),
                (unit, found) -> decided(found, MessageAction.EDIT)
                        .chain(same -> body)
                        .then(text -> edit(unit, found, text))
                        .map(result -> result.map(
                                done -> MessageEditPayload.of(found.chat().key(), found.sequence()))));
    }

    private Uni<Result<Accessed>> edit(UnitOfWork unit, Accessed found, MessageBody body) {
        UUID chat = found.chat().key();
        return members.rolesOf(unit, chat, body.mentioned()).chain(roles -> {
            if (roles.size() < body.mentioned().size()) {
                return Uni.createFrom()
                        .item(Result.<Accessed>refused(Refusal.at(ErrorCode.INVALID_INPUT, "input", "entities")));
            }
            tell(unit, found, ChatEventType.MESSAGE_EDITED);
            return store.edit(unit, chat, found.sequence(), found.chat().person(), body)
                    .replaceWith(Result.done(found));
        });
    }

    Uni<MessageDeletePayload> delete(MessageDeleteInput input, Viewer viewer) {
        return commands.run(
                MessageDeletePayload.class,
                MessageDeletePayload::refused,
                unit -> find(unit, input.messageId(), viewer),
                (unit, found) -> decided(found, MessageAction.DELETE).then(same -> end.end(
                                unit,
                                found.chat().key(),
                                List.of(found.sequence()),
                                found.chat().person())
                        .replaceWith(Result.done(new MessageDeletePayload(input.messageId(), List.of())))));
    }

    Uni<MessagePinPayload> pin(MessagePinInput input, Viewer viewer) {
        return commands.run(
                MessagePinPayload.class,
                MessagePinPayload::refused,
                unit -> find(unit, input.messageId(), viewer),
                (unit, found) -> decided(found, MessageAction.PIN).then(same -> store.pin(
                                unit,
                                found.chat().key(),
                                found.sequence(),
                                found.chat().person())
                        .invoke(pinned -> tellIf(pinned, unit, found, ChatEventType.MESSAGE_PINNED))
                        .replaceWith(
                                Result.done(MessagePinPayload.of(found.chat().key(), found.sequence())))));
    }

    Uni<MessageUnpinPayload> unpin(MessageUnpinInput input, Viewer viewer) {
        return commands.run(
                MessageUnpinPayload.class,
                MessageUnpinPayload::refused,
                unit -> find(unit, input.messageId(), viewer),
                (unit, found) -> decided(found, MessageAction.PIN)
                        .then(same -> store.unpin(unit, found.chat().key(), found.sequence())
                                .invoke(unpinned -> tellIf(unpinned, unit, found, ChatEventType.MESSAGE_UNPINNED))
                                .replaceWith(Result.done(
                                        MessageUnpinPayload.of(found.chat().key(), found.sequence())))));
    }

    /** NOT_FOUND alike for what is unknown, deleted, and what the viewer may not see. */
    private Uni<Result<Accessed>> find(UnitOfWork unit, String messageId, Viewer viewer) {
        var key = TypeId.decodeSequenced(Message.PREFIX, messageId)
                .filter(decoded -> decoded.sequence() <= Integer.MAX_VALUE)
                .orElse(NONE);
        int sequence = (int) key.sequence();
        return access.find(unit, key.partition(), "messageId", viewer).chain(chat -> store.find(
                        unit, key.partition(), sequence, viewer.requirePersonId())
                .map(message -> chat.chain(found -> message.map(
                                kept -> Result.done(new Accessed(found, sequence, kept)))
                        .orElseGet(() -> Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", "messageId"))))));
    }

    private Result<Accessed> decided(Accessed found, MessageAction action) {
        return found.decide(action, clock)
                .map(refusal -> Result.<Accessed>refused(refusal))
                .orElseGet(() -> Result.done(found));
    }

    private static void tellIf(boolean changed, UnitOfWork unit, Accessed found, ChatEventType type) {
        if (changed) {
            tell(unit, found, type);
        }
    }

    private static void tell(UnitOfWork unit, Accessed found, ChatEventType type) {
        ChatActs.tellOfMessage(unit, found.chat().key(), type, found.chat().person(), found.sequence());
    }
}
