package io.parta.chat;

import io.parta.platform.graphql.error.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** An action on chats that another package decides: a bean of this type in each, so that {@code viewerActions} shows it. */
public interface ChatActions {

    /** Name of the action's mutation. */
    String mutation();

    /** Decisions in the order of the chats, which the viewer is in; at most one statement for all of them. */
    Uni<List<Optional<Refusal>>> decide(List<Chat> chats);
}
