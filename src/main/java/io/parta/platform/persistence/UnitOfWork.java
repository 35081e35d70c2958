package io.parta.platform.persistence;

import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.live.NewEvent;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** One command's transaction. */
public interface UnitOfWork {

    /** The session of this command, of no other. Neither closed nor committed by the caller. */
    Mutiny.Session session();

    /** Appends the event as the last step of the transaction; it is published after the commit and not otherwise. */
    void emit(NewEvent event);

    /**
     * Says what a violated constraint means: two parallel commands may both have found the value free. Without it a
     * violation is a fault of the service.
     *
     * @param constraint name of the unique, foreign key or check constraint
     */
    void refuseOn(String constraint, Refusal refusal);

    /**
     * Does this after the command's work, once for the key however often it is asked for: what follows from all of the
     * changes together. The session is flushed; what is done then does not ask for more.
     */
    void lastly(Object key, Supplier<Uni<Void>> work);
}
