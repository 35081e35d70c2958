package io.parta.chat.message;

import io.parta.chat.ChatSight;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Messages by id, for members who may see them. */
@ApplicationScoped
class MessageNodes implements NodeLoader {

    private final MessageReads reads;

    MessageNodes(MessageReads reads) {
        this.reads = reads;
    }

    @Override
    public String prefix() {
        return Message.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decodeSequenced(Message.PREFIX, id).stream())
                .toList();
        return reads.listByKeys(keys, ChatSight.of(viewer))
                .map(found -> found.values().stream().collect(Collectors.toMap(Message::getId, one -> one)));
    }
}
