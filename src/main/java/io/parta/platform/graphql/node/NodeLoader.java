package io.parta.platform.graphql.node;

import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Finds the nodes of one type; each context registers one bean per type. */
public interface NodeLoader {

    /** Prefix of the type's ids, for example {@code org}. */
    String prefix();

    /**
     * One statement for all ids, authorised rows only.
     *
     * @return nodes by id; ids that are unknown, malformed or not for this viewer are absent
     */
    Uni<Map<String, Node>> load(List<String> ids, Viewer viewer);
}
