package io.parta.organization.unit;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Units by id. */
@ApplicationScoped
class UnitNodes implements NodeLoader {

    private final UnitReads reads;

    UnitNodes(UnitReads reads) {
        this.reads = reads;
    }

    @Override
    public String prefix() {
        return OrganizationUnit.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decodePartitioned(OrganizationUnit.PREFIX, id).stream())
                .toList();
        return reads.listByKeys(keys, viewer)
                .map(found -> found.values().stream().collect(Collectors.toMap(OrganizationUnit::getId, one -> one)));
    }
}
