package io.parta.chat.message;

import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** Messages for other packages and contexts, as a viewer sees them. */
public interface Messages {

    /** The messages of the keys that the viewer may see, in one statement. */
    Uni<Map<SequencedKey, Message>> listByKeys(Collection<SequencedKey> keys, Viewer viewer);
}
