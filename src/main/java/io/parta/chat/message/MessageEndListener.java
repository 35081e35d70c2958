package io.parta.chat.message;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** Takes away what is kept of messages elsewhere when they end, in the same transaction: a bean in each context that keeps some. */
public interface MessageEndListener {

    /** @param sequences numbers of the messages that have ended, at least one */
    Uni<Void> onEnd(UnitOfWork unit, UUID chat, Set<Integer> sequences);
}
