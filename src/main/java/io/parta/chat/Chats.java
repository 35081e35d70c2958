package io.parta.chat;

import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Chats for other contexts, as a viewer sees them. */
public interface Chats {

    /** What {@code muted_until} holds when a chat is muted for good. */
    Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");

    /** The chats of the keys that the viewer may see, in one statement. */
    Uni<Map<UUID, Chat>> listByKeys(Collection<UUID> keys, Viewer viewer);
}
