package io.parta.chat.poll;

import io.parta.chat.message.MessageEndListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Takes polls away with their messages: the poll first, which waits for votes under way, then what they left. */
@ApplicationScoped
class PollEnd implements MessageEndListener {

    private static final String WHERE = " WHERE chat_id = :chat AND sequence IN (:sequences)";
    private static final String POLLS = "DELETE FROM chat_poll" + WHERE;
    private static final String VOTES = "DELETE FROM chat_poll_vote" + WHERE;
    private static final String COUNTS = "DELETE FROM chat_poll_count" + WHERE;

    @Override
    public Uni<Void> onEnd(UnitOfWork unit, UUID chat, Set<Integer> sequences) {
        return delete(unit, POLLS, chat, sequences)
                .chain(polls -> polls == 0
                        ? Uni.createFrom().voidItem()
                        : delete(unit, VOTES, chat, sequences)
                                .chain(() -> delete(unit, COUNTS, chat, sequences))
                                .replaceWithVoid());
    }

    private static Uni<Integer> delete(UnitOfWork unit, String sql, UUID chat, Set<Integer> sequences) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("chat", chat)
                .setParameter("sequences", sequences)
                .executeUpdate();
    }
}
