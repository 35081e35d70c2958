package io.parta.platform.live;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The ordered events of all topics, in PostgreSQL. */
public interface EventLog {

    /**
     * Takes the next sequence of each topic under its row lock and inserts the events, inside the caller's transaction.
     * Must be its last step: the locks are held until the commit. Topics are locked in the order of their ids.
     */
    Uni<List<LiveEvent>> append(Mutiny.Session session, List<NewEvent> events);

    /** Rings for committed events, on every instance. Never fails and never waits: a lost doorbell is found by the tail check. */
    void publish(List<LiveEvent> events);
}
