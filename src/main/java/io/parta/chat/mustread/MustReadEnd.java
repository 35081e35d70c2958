package io.parta.chat.mustread;

import io.parta.chat.message.MessageEndListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Takes acknowledgements away with their messages: the message's row first, which waits for those under way. */
@ApplicationScoped
class MustReadEnd implements MessageEndListener {

    private static final String WHERE = " WHERE chat_id = :chat AND sequence IN (:sequences)";
    private static final String MESSAGES = "DELETE FROM chat_must_read" + WHERE;
    private static final String ACKNOWLEDGEMENTS = "DELETE FROM chat_acknowledgement" + WHERE;

    @Override
    public Uni<Void> onEnd(UnitOfWork unit, UUID chat, Set<Integer> sequences) {
        return delete(unit, MESSAGES, chat, sequences)
                .chain(messages -> messages == 0
                        ? Uni.createFrom().voidItem()
                        : delete(unit, ACKNOWLEDGEMENTS, chat, sequences).replaceWithVoid());
    }

    private static Uni<Integer> delete(UnitOfWork unit, String sql, UUID chat, Set<Integer> sequences) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("chat", chat)
                .setParameter("sequences", sequences)
                .executeUpdate();
    }
}
