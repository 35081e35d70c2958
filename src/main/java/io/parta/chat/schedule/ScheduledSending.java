package io.parta.chat.schedule;

import io.parta.chat.message.Draft;
import io.parta.chat.message.Message;
import io.parta.chat.message.MessageKind;
import io.parta.chat.message.Sending;
import io.parta.chat.schedule.ScheduleStore.Due;
import io.parta.identity.NotificationType;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Every instance does it and skips what another one is sending; should one end between sending and
 * forgetting, the next one sends with the same key and is answered with the message that was sent.
 */
@ApplicationScoped
class ScheduledSending {

    private static final Logger LOG = Logger.getLogger(ScheduledSending.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int BATCH = 20;

    private final Vertx vertx;
    private final Commands commands;
    private final ScheduleStore store;
    private final Sending sending;
    private final AtomicBoolean running = new AtomicBoolean();
    private long timer;

    ScheduledSending(Vertx vertx, Commands commands, ScheduleStore store, Sending sending) {
        this.vertx = vertx;
        this.commands = commands;
        this.store = store;
        this.sending = sending;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
            if (running.compareAndSet(false, true)) {
                sweep().onTermination()
                        .invoke(() -> running.set(false))
                        .subscribe()
                        .with(
                                due -> LOG.debugf("%d scheduled messages were due", due),
                                failure -> LOG.warnf("Scheduled messages are sent later: %s", failure.getMessage()));
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** How many were due. */
    record Handled(int messages) {}

    /** Sends all that is due, batch by batch; the number that was due. */
    Uni<Integer> sweep() {
        return commands.run(Handled.class, refused -> new Handled(0), this::send)
                .chain(handled -> handled.messages() < BATCH
                        ? Uni.createFrom().item(handled.messages())
                        : sweep().map(more -> handled.messages() + more));
    }

    private Uni<Result<Handled>> send(UnitOfWork unit) {
        return store.takeDue(unit, BATCH)
                .chain(due -> sendAll(unit, due).replaceWith(Result.done(new Handled(due.size()))));
    }

    private Uni<Void> sendAll(UnitOfWork unit, List<Due> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Due one : due) {
            done = done.chain(() -> sending.send(draft(one))).chain(result -> sent(unit, one, result));
        }
        return done;
    }

    private static Draft draft(Due one) {
        var key = one.key();
        return new Draft(
                key.chat(), key.author(), key.id(), MessageKind.TEXT, one.body(), null, one.silent(), null, null);
    }

    private Uni<Void> sent(UnitOfWork unit, Due one, Result<Message> result) {
        if (!(result instanceof Result.Refused<Message> refused)) {
            return store.remove(unit, one.key()).replaceWithVoid();
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
