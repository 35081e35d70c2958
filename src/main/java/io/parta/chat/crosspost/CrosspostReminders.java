package io.parta.chat.crosspost;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatSignals;
import io.parta.chat.crosspost.Crossposts.Due;
import io.parta.identity.NotificationType;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells of the reminders that are due, a bounded batch in a transaction; every instance does it (docs/decisions/0156). */
@ApplicationScoped
class CrosspostReminders {

    private static final Logger LOG = Logger.getLogger(CrosspostReminders.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final Vertx vertx;
    private final Commands commands;
    private final Crossposts crossposts;
    private final AtomicBoolean running = new AtomicBoolean();
    private long timer;

    CrosspostReminders(Vertx vertx, Commands commands, Crossposts crossposts) {
        this.vertx = vertx;
        this.commands = commands;
        this.crossposts = crossposts;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
            if (running.compareAndSet(false, true)) {
                sweep().onTermination()
                        .invoke(() -> running.set(false))
                        .subscribe()
                        .with(
                                told -> LOG.debugf("%d reminders were due", told),
                                failure -> LOG.warnf("Reminders are told later: %s", failure.getMessage()));
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** How many a batch has told. */
    record Told(int reminders) {}

    /** Tells all that are due, batch by batch; the number. */
    Uni<Integer> sweep() {
        return commands.run(Told.class, refused -> new Told(0), this::tell)
                .chain(told -> told.reminders() < BATCH
                        ? Uni.createFrom().item(told.reminders())
                        : sweep().map(more -> told.reminders() + more));
    }

    private Uni<Result<Told>> tell(UnitOfWork unit) {
        return crossposts.takeDue(unit, BATCH).map(due -> {
            due.stream()
                    .filter(Due::publishes)
                    .forEach(one -> unit.emit(new NewEvent(
                            one.person(),
                            NotificationType.CROSSPOST_DUE.name(),
                            new JsonObject()
                                    .put(ChatSignals.CHAT, one.chat().toString())
                                    .put(ChatActs.SEQUENCE, one.sequence()))));
            return Result.done(new Told(due.size()));
        });
    }
}
