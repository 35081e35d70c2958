package io.parta.chat;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What begins and ends with a chat, inside a command. */
@ApplicationScoped
class ChatStore {

    private static final String COUNT = "INSERT INTO chat_counter (chat_id) VALUES (:chat)";

    /** Under the counter's lock: whoever waits to send learns that it is over. */
    private static final String SHUT = "UPDATE chat_counter SET open = false WHERE chat_id = :chat";

    /** Everybody leaves a chat that is deleted: then no statement that asks for members has to ask for its state. */
    private static final String DISMISS =
            "UPDATE chat_member SET left_at = now() WHERE chat_id = :chat AND left_at IS NULL";

    /** Begins to number the messages of a new chat. */
    Uni<Void> count(UnitOfWork unit, UUID chat) {
        return run(unit, COUNT, chat);
    }

    /** Lets nothing more be sent. */
    Uni<Void> shut(UnitOfWork unit, UUID chat) {
        return run(unit, SHUT, chat);
    }

    Uni<Void> dismiss(UnitOfWork unit, UUID chat) {
        return run(unit, DISMISS, chat);
    }

    private static Uni<Void> run(UnitOfWork unit, String sql, UUID chat) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("chat", chat)
                .executeUpdate()
                .replaceWithVoid();
    }
}
