package io.parta.platform.persistence;

import io.parta.platform.live.NewEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** One command's transaction. */
public interface UnitOfWork {

    /** The session of this command, of no other. */
    Mutiny.Session session();

    /** Appends the event as the last step of the transaction; it is published after the commit and not otherwise. */
    void emit(NewEvent event);
}
