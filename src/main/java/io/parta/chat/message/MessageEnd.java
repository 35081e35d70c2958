package io.parta.chat.message;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.message.MessageAccess.AccessedMessage;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages away for everybody: the row keeps number, author and times, and all content goes, edits, mentions, reactions
 * and pins with it (ME-2, ME-3). What other contexts keep of a message goes by their {@link MessageEndListener}.
 */
@ApplicationScoped
public class MessageEnd {

    private static final String END = """
            WITH ended AS (
              UPDATE chat_message
              SET deleted_at = now(), deleted_by = cast(nullif(:by, '') AS uuid), text = NULL, entities = NULL, sticker_id = NULL,
                  version = version + 1
              WHERE chat_id = :chat AND sequence IN (:sequences) AND deleted_at IS NULL RETURNING sequence
            ), edits AS (
              DELETE FROM chat_message_edit WHERE chat_id = :chat AND sequence IN (:sequences)
            ), mentions AS (
              DELETE FROM chat_mention WHERE chat_id = :chat AND sequence IN (:sequences)
            ), reactions AS (
              DELETE FROM chat_reaction WHERE chat_id = :chat AND sequence IN (:sequences)
            ), counts AS (
              DELETE FROM chat_reaction_count WHERE chat_id = :chat AND sequence IN (:sequences)
            ), pins AS (
              DELETE FROM chat_pin WHERE chat_id = :chat AND sequence IN (:sequences)
            )
            SELECT sequence FROM ended ORDER BY sequence
            """;

    private final List<MessageEndListener> listeners;

    MessageEnd(@Any Instance<MessageEndListener> listeners) {
        this.listeners = listeners.stream()
                .sorted(Comparator.comparing(listener -> listener.getClass().getName()))
                .toList();
    }

    /** Ends a message as the one who does it. */
    Uni<Void> end(UnitOfWork unit, AccessedMessage message) {
        var chat = message.chat();
        return end(unit, chat.key(), List.of(message.sequence()), chat.person(), chat.teller());
    }

    /**
     * Ends those of the messages that have not ended yet, and tells the chat.
     *
     * @param sequences at least one
     * @param by who deletes them; null when they expire
     */
    public Uni<Void> end(UnitOfWork unit, UUID chat, Collection<Integer> sequences, @Nullable UUID by) {
        return end(unit, chat, sequences, by, by);
    }

    private Uni<Void> end(
            UnitOfWork unit, UUID chat, Collection<Integer> sequences, @Nullable UUID by, @Nullable UUID told) {
        return unit.session()
                .createNativeQuery(END, Integer.class)
                .setParameter("chat", chat)
                .setParameter("sequences", sequences)
                .setParameter("by", by == null ? "" : by.toString())
                .getResultList()
                .chain(rows -> {
                    var ended = rows.stream().collect(Collectors.toUnmodifiableSet());
                    rows.forEach(sequence ->
                            ChatActs.tellOfMessage(unit, chat, ChatEventType.MESSAGE_DELETED, told, sequence));
                    Uni<Void> done = Uni.createFrom().voidItem();
                    for (MessageEndListener listener : listeners) {
                        done = done.chain(() ->
                                ended.isEmpty() ? Uni.createFrom().voidItem() : listener.onEnd(unit, chat, ended));
                    }
                    return done;
                });
    }
}
