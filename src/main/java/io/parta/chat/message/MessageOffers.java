package io.parta.chat.message;

import io.parta.chat.ChatStanding;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What may be done to messages by the mutations of other packages: a bean in each that offers some. */
public interface MessageOffers {

    /** A message that is there, and what the viewer is in its chat. */
    record Shown(Message message, ChatStanding standing) {

        public SequencedKey key() {
            return message.key();
        }

        /** Whether the viewer is its author. */
        public boolean own(UUID viewer) {
            return message.authorKey().equals(viewer);
        }
    }

    /**
     * An action, named as its mutation, and what the policy says of it.
     *
     * @param decision empty when it is allowed
     */
    record Offer(String mutation, Optional<Refusal> decision) {}

    /** What is offered on each message; absent where nothing is. */
    Uni<Map<SequencedKey, List<Offer>>> of(Collection<Shown> shown, UUID viewer);
}
