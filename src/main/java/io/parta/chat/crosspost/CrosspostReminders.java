package io.parta.chat.crosspost;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatSignals;
import io.parta.chat.crosspost.Crossposts.Due;
import io.parta.identity.NotificationType;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.schedule.Sweep;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Tells of the reminders that are due. */
@ApplicationScoped
class CrosspostReminders implements Sweep {

    private final Commands commands;
    private final Crossposts crossposts;

    CrosspostReminders(Commands commands, Crossposts crossposts) {
        this.commands = commands;
        this.crossposts = crossposts;
    }

    @Override
    public String name() {
        return "posts.crosspost";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int batch() {
        return 100;
    }

    @Override
    public Uni<Integer> take() {
        return commands.run(Integer.class, refused -> 0, this::tell);
    }

    private Uni<Result<Integer>> tell(UnitOfWork unit) {
        return crossposts.takeDue(unit, batch()).map(due -> {
            due.stream()
                    .filter(Due::publishes)
                    .forEach(one -> unit.emit(new NewEvent(
                            one.person(),
                            NotificationType.CROSSPOST_DUE.name(),
                            new JsonObject()
                                    .put(ChatSignals.CHAT, one.chat().toString())
                                    .put(ChatActs.SEQUENCE, one.sequence()))));
            return Result.done(due.size());
        });
    }
}
