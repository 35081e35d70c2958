package io.parta.chat.message;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatMembers;
import io.parta.chat.message.MessageAccess.AccessedMessage;
import io.parta.chat.message.MessagePolicy.Facts;
import io.parta.chat.publictext.PublicText;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Commands on messages that were sent: edited, deleted for everybody, pinned (ME-2, ME-3). */
@ApplicationScoped
class MessageService {

    private final Commands commands;
    private final MessageAccess access;
    private final ChatMembers members;
    private final MessageStore store;
    private final MessageEnd end;
    private final PublicText publicText;
    private final InputCheck check;
    private final Clock clock;

    MessageService(
            Commands commands,
            MessageAccess access,
            ChatMembers members,
            MessageStore store,
            MessageEnd end,
            PublicText publicText,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.store = store;
        this.end = end;
        this.publicText = publicText;
        this.check = check;
        this.clock = clock;
    }

    Uni<MessageEditPayload> edit(MessageEditInput input, Viewer viewer) {
        var faults = check.faults(input);
        Result<MessageBody> body =
                faults.isEmpty() ? MessageBody.of(input.text(), input.entities()) : Result.refused(faults);
        return commands.run(
                MessageEditPayload.class,
                MessageEditPayload::refused,
                unit -> access.find(unit, input.messageId(), viewer),
                (unit, found) -> decided(found, MessageAction.EDIT)
                        .chain(same -> body)
                        .then(text -> publicText
                                .decide(unit, found.chat().key(), text.texts(), "text")
                                .chain(refusal -> refusal.map(
                                                one -> Uni.createFrom().item(Result.<AccessedMessage>refused(one)))
                                        .orElseGet(() -> edit(unit, found, text))))
                        .map(result -> result.map(
                                done -> MessageEditPayload.of(found.chat().key(), found.sequence()))));
    }

    private Uni<Result<AccessedMessage>> edit(UnitOfWork unit, AccessedMessage found, MessageBody body) {
        UUID chat = found.chat().key();
        return members.rolesOf(unit, chat, body.mentioned()).chain(roles -> {
            boolean comment = found.chat().kind() == ChatKind.CHANNEL && !found.published();
            if (roles.size() < body.mentioned().size()
                    || (comment && !body.mentioned().isEmpty())) {
                return Uni.createFrom()
                        .item(Result.<AccessedMessage>refused(
                                Refusal.at(ErrorCode.INVALID_INPUT, "input", "entities")));
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
                unit -> access.find(unit, input.messageId(), viewer),
                (unit, found) -> decided(found, MessageAction.DELETE).then(same -> end.end(unit, found)
                        .replaceWith(Result.done(new MessageDeletePayload(input.messageId(), List.of())))));
    }

    Uni<MessagePinPayload> pin(MessagePinInput input, Viewer viewer) {
        return commands.run(
                MessagePinPayload.class,
                MessagePinPayload::refused,
                unit -> access.find(unit, input.messageId(), viewer),
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
                unit -> access.find(unit, input.messageId(), viewer),
                (unit, found) -> decided(found, MessageAction.PIN)
                        .then(same -> store.unpin(unit, found.chat().key(), found.sequence())
                                .invoke(unpinned -> tellIf(unpinned, unit, found, ChatEventType.MESSAGE_UNPINNED))
                                .replaceWith(Result.done(
                                        MessageUnpinPayload.of(found.chat().key(), found.sequence())))));
    }

    private Result<AccessedMessage> decided(AccessedMessage found, MessageAction action) {
        return MessagePolicy.decide(
                        action,
                        found.chat().standing(),
                        new Facts(found.kind(), found.own(), found.forwarded(), false, found.sentAt()),
                        clock.instant())
                .map(refusal -> Result.<AccessedMessage>refused(refusal))
                .orElseGet(() -> Result.done(found));
    }

    private static void tellIf(boolean changed, UnitOfWork unit, AccessedMessage found, ChatEventType type) {
        if (changed) {
            tell(unit, found, type);
        }
    }

    private static void tell(UnitOfWork unit, AccessedMessage found, ChatEventType type) {
        ChatActs.tellOfMessage(unit, found.chat().key(), type, found.chat().teller(), found.sequence());
    }
}
