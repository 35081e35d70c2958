package io.parta.chat.channel;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Channels by id. */
@ApplicationScoped
class ChannelNodes implements NodeLoader {

    private final ChannelReads reads;

    ChannelNodes(ChannelReads reads) {
        this.reads = reads;
    }

    @Override
    public String prefix() {
        return Channel.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decode(Channel.PREFIX, id).stream())
                .toList();
        return reads.listByKeys(keys, viewer)
                .map(found -> found.values().stream().collect(Collectors.toMap(Channel::getId, one -> one)));
    }
}
