package io.parta.organization.invitation;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Invitations by id. */
@ApplicationScoped
class InvitationNodes implements NodeLoader {

    private final InvitationReads reads;

    InvitationNodes(InvitationReads reads) {
        this.reads = reads;
    }

    @Override
    public String prefix() {
        return Invitation.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decodePartitioned(Invitation.PREFIX, id).stream())
                .toList();
        return reads.listByKeys(keys, viewer)
                .map(found -> found.values().stream().collect(Collectors.toMap(Invitation::getId, one -> one)));
    }
}
