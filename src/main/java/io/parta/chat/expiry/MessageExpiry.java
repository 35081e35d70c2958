package io.parta.chat.expiry;

import io.parta.chat.message.MessageEnd;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Clears messages that have expired, a bounded batch in a transaction. Every instance does it: they skip the messages that
 * another one is clearing.
 */
@ApplicationScoped
class MessageExpiry {

    private static final Logger LOG = Logger.getLogger(MessageExpiry.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private static final String DUE = """
            SELECT cast(chat_id AS text), sequence FROM chat_message
            WHERE expires_at <= now() AND deleted_at IS NULL
            ORDER BY expires_at LIMIT :batch FOR UPDATE SKIP LOCKED
            """;

    private final Vertx vertx;
    private final Commands commands;
    private final MessageEnd end;
    private final AtomicBoolean running = new AtomicBoolean();
    private long timer;

    MessageExpiry(Vertx vertx, Commands commands, MessageEnd end) {
        this.vertx = vertx;
        this.commands = commands;
        this.end = end;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
            if (running.compareAndSet(false, true)) {
                sweep().onTermination()
                        .invoke(() -> running.set(false))
                        .subscribe()
                        .with(
                                ended -> LOG.debugf("%d messages have expired", ended),
                                failure -> LOG.warnf("Expired messages are cleared later: %s", failure.getMessage()));
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** How many a batch has cleared. */
    record Cleared(int messages) {}

    /** Clears all that has expired, batch by batch; the number cleared. */
    Uni<Integer> sweep() {
        return commands.run(Cleared.class, refused -> new Cleared(0), this::clear)
                .chain(cleared -> cleared.messages() < BATCH
                        ? Uni.createFrom().item(cleared.messages())
                        : sweep().map(more -> cleared.messages() + more));
    }

    private Uni<Result<Cleared>> clear(UnitOfWork unit) {
        Mutiny.SelectionQuery<Object[]> due =
                unit.session().createNativeQuery(DUE, Object[].class).setParameter("batch", BATCH);
        return due.getResultList()
                .chain(rows -> clear(unit, byChat(rows)).replaceWith(Result.done(new Cleared(rows.size()))));
    }

    private Uni<Void> clear(UnitOfWork unit, Map<UUID, List<Integer>> chats) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var chat : chats.entrySet()) {
            done = done.chain(() -> end.end(unit, chat.getKey(), chat.getValue(), null));
        }
        return done;
    }

    private static Map<UUID, List<Integer>> byChat(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        TreeMap::new,
                        Collectors.mapping(row -> (Integer) row[1], Collectors.toList())));
    }
}
