package io.parta.chat;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The counter of a chat, inside a command. */
@ApplicationScoped
class ChatStore {

    private static final String COUNT = "INSERT INTO chat_counter (chat_id) VALUES (:chat)";

    /** Under the counter's lock: whoever waits to send learns that it is over. */
    private static final String SHUT = "UPDATE chat_counter SET open = false WHERE chat_id = :chat";

    /** Begins to number the messages of a new chat. */
    Uni<Void> count(UnitOfWork unit, UUID chat) {
        return run(unit, COUNT, chat);
    }

    /** Lets nothing more be sent. */
    Uni<Void> shut(UnitOfWork unit, UUID chat) {
        return run(unit, SHUT, chat);
    }

    private static Uni<Void> run(UnitOfWork unit, String sql, UUID chat) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("chat", chat)
                .executeUpdate()
                .replaceWithVoid();
    }
}
