package io.parta.chat.schedule;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatAction;
import io.parta.chat.ChatKind;
import io.parta.chat.message.Draft;
import io.parta.chat.message.Drafts;
import io.parta.chat.message.MessageBody;
import io.parta.chat.publictext.PublicText;
import io.parta.chat.schedule.ScheduleStore.ScheduledKey;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Commands on scheduled messages, each of their author (ME-3). */
@ApplicationScoped
class ScheduleService {

    /** Messages that one author may have waiting in a chat. */
    static final int MOST = 100;

    private static final Duration FARTHEST = Duration.ofDays(366);
    /** What is scheduled has the key of its row when it is sent. */
    private static final UUID UNKEYED = new UUID(0, 0);

    private static final PartitionedKey NONE = new PartitionedKey(new UUID(0, 0), new UUID(0, 0));

    private final Commands commands;
    private final ChatAccess access;
    private final ScheduleStore store;
    private final PublicText publicText;
    private final InputCheck check;
    private final Clock clock;

    ScheduleService(
            Commands commands,
            ChatAccess access,
            ScheduleStore store,
            PublicText publicText,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.store = store;
        this.publicText = publicText;
        this.check = check;
        this.clock = clock;
    }

    /** Who may not write now schedules nothing; whether they may then is decided then. */
    Uni<MessageSchedulePayload> schedule(MessageScheduleInput input, Viewer viewer) {
        UUID author = viewer.requirePersonId();
        var draft = inTime(check.faults(input), input.sendAt())
                .chain(at -> Drafts.of(input, ChatAccess.key(input.chatId()), author, UNKEYED, at));
        return commands.run(
                MessageSchedulePayload.class,
                MessageSchedulePayload::refused,
                unit -> access.find(unit, input.chatId(), "chatId", viewer),
                (unit, chat) -> chat.decide(ChatAction.SEND)
                        .map(refusal -> Result.<Draft>refused(refusal))
                        .orElse(draft.chain(waiting -> crosspost(input, chat.kind())
                                .map(Result::<Draft>refused)
                                .orElse(draft)))
                        .then(waiting -> decided(unit, waiting.chatKey(), waiting.texts(), waiting))
                        .chain(decided -> decided.then(waiting -> add(unit, waiting, input))));
    }

    private Uni<Result<MessageSchedulePayload>> add(UnitOfWork unit, Draft draft, MessageScheduleInput input) {
        return store.count(unit, draft.chatKey(), draft.authorKey())
                .chain(count -> count >= MOST
                        ? Uni.createFrom()
                                .item(Result.<MessageSchedulePayload>refused(
                                        Refusal.of(ErrorCode.SCHEDULED_MESSAGE_LIMIT_REACHED)))
                        : store.add(unit, draft, input.sendAt(), input.crosspostAt())
                                .map(key -> Result.done(MessageSchedulePayload.of(draft.chatKey(), key))));
    }

    /** A post alone is published elsewhere, and not before. */
    private static Optional<Refusal> crosspost(MessageScheduleInput input, ChatKind kind) {
        Instant at = input.crosspostAt();
        boolean fits = at == null
                || (kind == ChatKind.CHANNEL
                        && at.isAfter(input.sendAt())
                        && at.isBefore(input.sendAt().plus(FARTHEST)));
        return fits ? Optional.empty() : Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "crosspostAt"));
    }

    /** One that failed is to be sent again: by who may write now. */
    Uni<ScheduledMessageUpdatePayload> update(ScheduledMessageUpdateInput input, Viewer viewer) {
        var key = key(input.id(), viewer);
        var body =
                inTime(check.faults(input), input.sendAt()).chain(at -> MessageBody.of(input.text(), input.entities()));
        return commands.run(
                ScheduledMessageUpdatePayload.class,
                ScheduledMessageUpdatePayload::refused,
                unit -> find(unit, key, viewer),
                (unit, chat) -> chat.decide(ChatAction.SEND)
                        .map(refusal -> Result.<MessageBody>refused(refusal))
                        .orElse(body)
                        .then(text -> decided(unit, key.chat(), text.texts(), text))
                        .chain(decided -> decided.then(text -> store.update(unit, key, text, input.sendAt())
                                .map(found -> found
                                        ? Result.done(ScheduledMessageUpdatePayload.of(key.chat(), key.id()))
                                        : Result.refused(unknown())))));
    }

    /** The chat of one's own scheduled message; another's is unknown to whoever is in the chat too. */
    private Uni<Result<AccessedChat>> find(UnitOfWork unit, ScheduledKey key, Viewer viewer) {
        return access.find(unit, key.chat(), "id", viewer).chain(chat -> store.has(unit, key)
                .map(own -> own ? chat : chat.chain(found -> Result.<AccessedChat>refused(unknown()))));
    }

    /** What may not be said in public now is not kept for later; when it is sent it is asked again. */
    private <T> Uni<Result<T>> decided(UnitOfWork unit, UUID chat, Stream<String> texts, T said) {
        return publicText.decide(unit, chat, texts, "text").map(refusal -> refusal.map(Result::<T>refused)
                .orElseGet(() -> Result.done(said)));
    }

    Uni<ScheduledMessageCancelPayload> cancel(ScheduledMessageCancelInput input, Viewer viewer) {
        var key = key(input.id(), viewer);
        return commands.run(
                ScheduledMessageCancelPayload.class, ScheduledMessageCancelPayload::refused, unit -> store.remove(
                                unit, key)
                        .map(found -> found
                                ? Result.done(new ScheduledMessageCancelPayload(input.id(), List.of()))
                                : Result.refused(unknown())));
    }

    private Result<Instant> inTime(List<Refusal> faults, Instant sendAt) {
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        Instant now = clock.instant();
        return sendAt.isAfter(now) && sendAt.isBefore(now.plus(FARTHEST))
                ? Result.done(sendAt)
                : Result.refused(Refusal.at(ErrorCode.INVALID_INPUT, "input", "sendAt"));
    }

    private static ScheduledKey key(String id, Viewer viewer) {
        var key = TypeId.decodePartitioned(ScheduledMessage.PREFIX, id).orElse(NONE);
        return new ScheduledKey(key.partition(), viewer.requirePersonId(), key.key());
    }

    private static Refusal unknown() {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", "id");
    }
}
