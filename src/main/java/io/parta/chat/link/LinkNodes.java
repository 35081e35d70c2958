package io.parta.chat.link;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Links into chats by id, for whoever keeps them. */
@ApplicationScoped
class LinkNodes implements NodeLoader {

    private final LinkReads reads;

    LinkNodes(LinkReads reads) {
        this.reads = reads;
    }

    @Override
    public String prefix() {
        return ChatLink.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        if (!viewer.isPerson()) {
            return Uni.createFrom().item(Map.of());
        }
        var keys = ids.stream()
                .flatMap(id -> TypeId.decodePartitioned(ChatLink.PREFIX, id).stream())
                .toList();
        return reads.listByKeys(keys, viewer.requirePersonId())
                .map(found -> found.stream().collect(Collectors.toMap(ChatLink::getId, one -> one)));
    }
}
