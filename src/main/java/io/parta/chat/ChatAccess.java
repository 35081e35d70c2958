package io.parta.chat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Loads a chat for a command of one of its members, under the chat's row lock. */
@ApplicationScoped
public class ChatAccess {

    private static final UUID NONE = new UUID(0, 0);

    /** Keeps the members of the chat's organisation as they are, before the chat is locked. */
    private static final String KEEP_ORGANIZATION = """
            SELECT cast(o.id AS text) FROM organization o JOIN chat c ON c.organization_id = o.id
            WHERE c.id = :chat FOR SHARE OF o
            """;

    private static final String KEEP_ORGANIZATIONS = """
            SELECT cast(o.id AS text) FROM organization o
            WHERE o.id IN (SELECT c.organization_id FROM chat c WHERE c.id IN (:chats)) ORDER BY o.id FOR SHARE OF o
            """;

    private static final String LOCK =
            "SELECT cast(c.id AS text) FROM chat c WHERE c.id IN (:chats) ORDER BY c.id FOR UPDATE OF c";

    private final ChatMembers members;

    ChatAccess(ChatMembers members) {
        this.members = members;
    }

    /** A chat under a command of one of its members. */
    public static final class AccessedChat {

        private final ChatEntity chat;
        private final UUID person;
        private final ChatRole role;

        AccessedChat(ChatEntity chat, UUID person, ChatRole role) {
            this.chat = chat;
            this.person = person;
            this.role = role;
        }

        ChatEntity chat() {
            return chat;
        }

        public UUID key() {
            return chat.id;
        }

        public ChatKind kind() {
            return chat.kind;
        }

        public @Nullable UUID organizationKey() {
            return chat.organizationId;
        }

        /** Who does it. */
        public UUID person() {
            return person;
        }

        /** Who is told to have done it: nobody in a channel, where people act in its name (CN-1). */
        public @Nullable UUID teller() {
            return chat.kind == ChatKind.CHANNEL ? null : person;
        }

        public ChatRole role() {
            return role;
        }

        public ChatStanding standing() {
            return new ChatStanding(chat.kind, chat.state, chat.settings(), role);
        }

        public Optional<Refusal> decide(ChatAction action) {
            return ChatPolicy.decide(action, standing());
        }
    }

    /**
     * The chat when the viewer is a member; NOT_FOUND alike for a malformed id, an unknown one and a chat that the viewer is
     * not in, after the same two statements.
     *
     * @param field name of the input field that holds the id
     */
    public Uni<Result<AccessedChat>> find(UnitOfWork unit, String id, String field, Viewer viewer) {
        return find(unit, key(id), field, viewer);
    }

    /** As {@link #find}, with the organisation's members kept as they are: for whom one may add depends on them. */
    public Uni<Result<AccessedChat>> findWithOrganization(UnitOfWork unit, String id, String field, Viewer viewer) {
        return keepOrganization(unit, key(id)).chain(() -> find(unit, id, field, viewer));
    }

    /** Locks chats in the order of their keys, behind their organisations: before a command finds more than one. */
    public Uni<Void> lock(UnitOfWork unit, Collection<String> ids) {
        var keys = ids.stream().map(ChatAccess::key).distinct().toList();
        return run(unit, KEEP_ORGANIZATIONS, keys).chain(() -> lockAlone(unit, keys));
    }

    /** The same where their organisations are locked already. */
    public Uni<Void> lockAlone(UnitOfWork unit, Collection<UUID> keys) {
        return run(unit, LOCK, keys);
    }

    private static Uni<Void> run(UnitOfWork unit, String sql, Collection<UUID> keys) {
        return unit.session()
                .createNativeQuery(sql, String.class)
                .setParameter("chats", keys)
                .getResultList()
                .replaceWithVoid();
    }

    public Uni<Result<AccessedChat>> find(UnitOfWork unit, UUID key, String field, Viewer viewer) {
        return findAs(unit, key, viewer.requirePersonId()).map(found -> found.map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field))));
    }

    /** The chat as one of its members has it, for what is done in their name; empty when they are none. */
    public Uni<Optional<AccessedChat>> findAs(UnitOfWork unit, UUID key, UUID person) {
        return unit.session()
                .find(ChatEntity.class, key, LockMode.PESSIMISTIC_WRITE)
                .chain(chat -> members.roleOf(unit, key, person)
                        .map(role -> chat == null || chat.state == ChatState.DELETED
                                ? Optional.<AccessedChat>empty()
                                : role.map(held -> new AccessedChat(chat, person, held))));
    }

    /** Locks a chat for somebody who comes and is no member yet, with the organisation's members kept as they are. */
    public Uni<Void> lock(UnitOfWork unit, UUID key) {
        return keepOrganization(unit, key)
                .chain(() -> unit.session().find(ChatEntity.class, key, LockMode.PESSIMISTIC_WRITE))
                .replaceWithVoid();
    }

    private static Uni<List<String>> keepOrganization(UnitOfWork unit, UUID chat) {
        return unit.session()
                .createNativeQuery(KEEP_ORGANIZATION, String.class)
                .setParameter("chat", chat)
                .getResultList();
    }

    /** The key of an id; one that nothing has when it is malformed. */
    public static UUID key(String id) {
        return TypeId.decode(Chat.PREFIX, id).orElse(NONE);
    }
}
