package io.parta.chat.forward;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whether messages may leave their chats, for whoever carries them out in another way (ME-2). */
public interface Forwards {

    /** Those of the chats out of which nothing is forwarded: by their settings, or because nobody chose and minors are there. */
    Uni<Set<UUID>> listShut(Collection<UUID> chats);
}
