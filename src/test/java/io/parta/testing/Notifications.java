package io.parta.testing;

import io.parta.platform.live.EventLog;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.NewEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sends notifications to people as a command would: appended in a transaction, published after it. */
@ApplicationScoped
public class Notifications {

    private static final int BATCH = 500;

    private final EventLog log;
    private final Mutiny.SessionFactory sessions;
    private final Pool pool;

    Notifications(EventLog log, Mutiny.SessionFactory sessions, Pool pool) {
        this.log = log;
        this.sessions = sessions;
        this.pool = pool;
    }

    public void send(String user, int count) {
        UUID person = personOf(user);
        for (int sent = 0; sent < count; sent += BATCH) {
            List<NewEvent> events = IntStream.range(0, Math.min(BATCH, count - sent))
                    .mapToObj(i -> new NewEvent(person, "ADMINISTRATOR_APPOINTED", new JsonObject()))
                    .toList();
            log.publish(append(events));
        }
    }

    private List<LiveEvent> append(List<NewEvent> events) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withTransaction(session -> log.append(session, events)));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The person of a demo user who has called the service before. */
    public UUID personOf(String user) {
        return pool.preparedQuery("SELECT id FROM person WHERE keycloak_subject = $1")
                .executeAndAwait(Tuple.of(subject(user)))
                .iterator()
                .next()
                .getUUID("id");
    }

    public void block(String user, boolean blocked) {
        pool.preparedQuery("UPDATE person SET blocked_at = CASE WHEN $2 THEN now() END WHERE keycloak_subject = $1")
                .executeAndAwait(Tuple.of(subject(user), blocked));
    }

    private static String subject(String user) {
        String claims = Tokens.of(user).split("\\.")[1];
        return new JsonObject(
                        new String(Base64.getUrlDecoder().decode(claims), java.nio.charset.StandardCharsets.UTF_8))
                .getString("sub");
    }
}
