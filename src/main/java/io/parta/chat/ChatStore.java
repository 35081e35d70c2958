package io.parta.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How chats begin and end, inside a command. */
@ApplicationScoped
public class ChatStore {

    private static final String COUNT = "INSERT INTO chat_counter (chat_id) SELECT id FROM chat WHERE id IN (:chats)";

    /** Under the counter's lock: whoever waits to send learns that it is over. */
    private static final String SHUT = "UPDATE chat_counter SET open = false WHERE chat_id IN (:chats)";

    private static final String HOLD = "SELECT sequence FROM chat_counter WHERE chat_id = :chat FOR UPDATE";

    private static final String CLOSE = """
            UPDATE chat SET state = 'CLOSED', successor_id = cast(cast(nullif(:successor, '') AS text) AS uuid),
              updated_at = now(), version = version + 1 WHERE id IN (:chats)
            """;

    /** Everybody leaves a chat that is deleted: then no statement that asks for members has to ask for its state. */
    private static final String DISMISS =
            "UPDATE chat_member SET left_at = now() WHERE chat_id IN (:chats) AND left_at IS NULL";

    private final ChatMembers members;
    private final Clock clock;

    ChatStore(ChatMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /**
     * Begins a chat with its owner and the others, and tells of them.
     *
     * @param chat with all but its key and times
     * @param others who may be added
     */
    Uni<UUID> begin(UnitOfWork unit, ChatEntity chat, UUID owner, Collection<UUID> others) {
        chat.id = UuidCreator.getTimeOrderedEpoch();
        chat.createdBy = owner;
        chat.createdAt = clock.instant();
        chat.updatedAt = chat.createdAt;
        var all = new HashSet<>(others);
        all.remove(owner);
        return unit.session()
                .persist(chat)
                .chain(() -> unit.session().flush())
                .chain(() -> run(unit, COUNT, List.of(chat.id)))
                .chain(() -> members.add(unit, chat.id, List.of(owner), ChatRole.OWNER))
                .chain(() -> members.add(unit, chat.id, all, ChatRole.MEMBER))
                .invoke(added -> {
                    all.add(owner);
                    ChatActs.tellOfMembers(unit, chat.id, ChatEventType.MEMBERS_ADDED, owner, all);
                })
                .replaceWith(chat.id);
    }

    /** Begins a study chat like another one, with whoever the other is accessed by as its owner and only member. */
    public Uni<UUID> beginLike(UnitOfWork unit, AccessedChat source, @Nullable String title) {
        return begin(unit, source.chat().likeness(title), source.person(), List.of());
    }

    /**
     * Makes chats read-only, of which the caller holds the locks. Their counters are locked before anybody is carried over: see
     * the order of locks.
     */
    public Uni<Void> close(UnitOfWork unit, Collection<UUID> chats, @Nullable UUID successor, UUID by) {
        chats.forEach(chat -> ChatActs.tell(unit, chat, ChatEventType.CHAT_CLOSED, by));
        return unit.session()
                .createNativeQuery(CLOSE)
                .setParameter("chats", chats)
                .setParameter("successor", successor == null ? "" : successor.toString())
                .executeUpdate()
                .chain(() -> run(unit, SHUT, chats));
    }

    /** Keeps messages out of a chat until the command ends, before it takes any member of it. */
    public Uni<Void> hold(UnitOfWork unit, UUID chat) {
        return unit.session()
                .createNativeQuery(HOLD, Integer.class)
                .setParameter("chat", chat)
                .getResultList()
                .replaceWithVoid();
    }

    /** Deletes a chat for everybody. */
    Uni<Void> delete(UnitOfWork unit, AccessedChat found) {
        found.chat().state = ChatState.DELETED;
        found.chat().updatedAt = clock.instant();
        ChatActs.tellOfEnd(unit, found.key(), ChatEventType.CHAT_DELETED, found.person());
        return unit.session().flush().chain(() -> empty(unit, found.key()));
    }

    /** Lets nothing more be sent, and everybody leave. */
    public Uni<Void> empty(UnitOfWork unit, UUID chat) {
        return run(unit, SHUT, List.of(chat)).chain(() -> run(unit, DISMISS, List.of(chat)));
    }

    private static Uni<Void> run(UnitOfWork unit, String sql, Collection<UUID> chats) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("chats", chats)
                .executeUpdate()
                .replaceWithVoid();
    }
}
