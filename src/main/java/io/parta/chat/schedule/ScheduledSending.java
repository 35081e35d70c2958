package io.parta.chat.schedule;

import io.parta.chat.crosspost.Crossposts;
import io.parta.chat.message.Message;
import io.parta.chat.message.Sending;
import io.parta.chat.schedule.ScheduleStore.Due;
import io.parta.identity.NotificationType;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.schedule.Sweep;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Sends what is due. Should an instance end between sending and forgetting, the next one sends with the same key and is
 * answered with the message that was sent.
 */
@ApplicationScoped
class ScheduledSending implements Sweep {

    private final Commands commands;
    private final ScheduleStore store;
    private final Sending sending;
    private final Crossposts crossposts;
    private final Clock clock;

    ScheduledSending(Commands commands, ScheduleStore store, Sending sending, Crossposts crossposts, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.sending = sending;
        this.crossposts = crossposts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "messages.scheduled";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int batch() {
        return 20;
    }

    @Override
    public Uni<Integer> take() {
        return commands.run(Integer.class, refused -> 0, this::send);
    }

    private Uni<Result<Integer>> send(UnitOfWork unit) {
        return store.takeDue(unit, batch(), clock.instant())
                .chain(due -> sendAll(unit, due).replaceWith(Result.done(due.size())));
    }

    private Uni<Void> sendAll(UnitOfWork unit, List<Due> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Due one : due) {
            done = done.chain(() -> sending.send(one.draft())).chain(result -> sent(unit, one, result));
        }
        return done;
    }

    private Uni<Void> remind(UnitOfWork unit, Due one, Message message) {
        var at = one.crosspostAt();
        return at == null || !message.published()
                ? Uni.createFrom().voidItem()
                : crossposts.plan(unit, message.chatKey(), message.sequence(), message.authorKey(), at);
    }

    private Uni<Void> sent(UnitOfWork unit, Due one, Result<Message> result) {
        if (!(result instanceof Result.Refused<Message> refused)) {
            var message = ((Result.Done<Message>) result).value();
            return store.remove(unit, one.key()).chain(() -> remind(unit, one, message));
        }
        Refusal refusal = refused.refusals().get(0);
        if (refusal.code() == ErrorCode.SLOW_MODE) {
            return store.delay(
                    unit, one.key(), Integer.parseInt(refusal.arguments().getOrDefault("seconds", "1")));
        }
        String code = refusal.code().name();
        var facts = new JsonObject().put("chat", one.key().chat().toString()).put("code", code);
        unit.emit(new NewEvent(one.key().author(), NotificationType.SCHEDULED_MESSAGE_FAILED.name(), facts));
        return store.fail(unit, one.key(), code);
    }
}
