package io.parta.chat.message;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Loads a message for a command of a member who may see it, under the row lock of its chat. */
@ApplicationScoped
public class MessageAccess {

    private static final SequencedKey NONE = new SequencedKey(new UUID(0, 0), 1);

    private final ChatAccess access;
    private final MessageStore store;

    MessageAccess(ChatAccess access, MessageStore store) {
        this.access = access;
        this.store = store;
    }

    /** A message that is there, under a command of a member who may see it. */
    public record AccessedMessage(
            AccessedChat chat,
            int sequence,
            UUID author,
            boolean published,
            MessageKind kind,
            boolean forwarded,
            Instant sentAt) {

        /** Whether it is theirs who does it. */
        public boolean own() {
            return MessagePolicy.owns(chat.standing(), published, author.equals(chat.person()));
        }
    }

    /** NOT_FOUND at {@code input.messageId} alike for what is unknown, deleted, and what the viewer may not see. */
    public Uni<Result<AccessedMessage>> find(UnitOfWork unit, String messageId, Viewer viewer) {
        var key = key(messageId);
        int sequence = (int) key.sequence();
        return access.find(unit, key.partition(), "messageId", viewer)
                .chain(chat -> store.find(unit, key.partition(), sequence, viewer.requirePersonId())
                        .map(message -> chat.chain(found -> message.map(kept -> Result.done(new AccessedMessage(
                                        found,
                                        sequence,
                                        kept.author(),
                                        kept.published(),
                                        kept.kind(),
                                        kept.forwarded(),
                                        kept.sentAt())))
                                .orElseGet(() -> Result.refused(unknown())))));
    }

    /** The key of an id; one that nothing has when it is malformed. */
    public static SequencedKey key(String messageId) {
        return TypeId.decodeSequenced(Message.PREFIX, messageId)
                .filter(decoded -> decoded.sequence() <= Integer.MAX_VALUE)
                .orElse(NONE);
    }

    public static Refusal unknown() {
        return Refusal.at(ErrorCode.NOT_FOUND, "input", "messageId");
    }
}
