package io.parta.chat.expiry;

import io.parta.chat.message.MessageEnd;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.schedule.Sweep;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Clears messages that have expired. */
@ApplicationScoped
class MessageExpiry implements Sweep {

    static final String DUE = """
            SELECT cast(chat_id AS text), sequence FROM chat_message
            WHERE expires_at <= now() AND deleted_at IS NULL
            ORDER BY expires_at LIMIT :batch FOR UPDATE SKIP LOCKED
            """;

    private final Commands commands;
    private final MessageEnd end;

    MessageExpiry(Commands commands, MessageEnd end) {
        this.commands = commands;
        this.end = end;
    }

    @Override
    public String name() {
        return "messages.expired";
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
        return commands.run(Integer.class, refused -> 0, this::clear);
    }

    private Uni<Result<Integer>> clear(UnitOfWork unit) {
        Mutiny.SelectionQuery<Object[]> due =
                unit.session().createNativeQuery(DUE, Object[].class).setParameter("batch", batch());
        return due.getResultList().chain(rows -> clear(unit, byChat(rows)).replaceWith(Result.done(rows.size())));
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
