package io.parta.identity;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The viewer by id: one's own and no other. */
@ApplicationScoped
class ViewerNodes implements NodeLoader {

    private final PersonReads reads;

    ViewerNodes(PersonReads reads) {
        this.reads = reads;
    }

    @Override
    public String prefix() {
        return ViewerProfile.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        boolean own = viewer.isPerson()
                && ids.stream()
                        .map(id -> TypeId.decode(ViewerProfile.PREFIX, id))
                        .flatMap(Optional::stream)
                        .anyMatch(key -> key.equals(viewer.personId()));
        return own
                ? reads.findProfile(viewer)
                        .map(found -> found.<Map<String, Node>>map(profile -> Map.of(profile.getId(), profile))
                                .orElse(Map.of()))
                : Uni.createFrom().item(Map.of());
    }
}
