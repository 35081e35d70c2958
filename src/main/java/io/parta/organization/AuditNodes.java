package io.parta.organization;

import io.parta.platform.audit.AuditEntry;
import io.parta.platform.audit.AuditLog;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Audit entries by id, of organisations whose log the viewer may read. */
@ApplicationScoped
class AuditNodes implements NodeLoader {

    private final OrganizationReads organizations;
    private final AuditLog audit;

    AuditNodes(OrganizationReads organizations, AuditLog audit) {
        this.organizations = organizations;
        this.audit = audit;
    }

    @Override
    public String prefix() {
        return AuditEntry.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        List<PartitionedKey> keys = ids.stream()
                .flatMap(id -> TypeId.decodePartitioned(AuditEntry.PREFIX, id).stream())
                .toList();
        List<UUID> scopes = keys.stream().map(PartitionedKey::partition).toList();
        return organizations
                .listByKeys(scopes, viewer)
                .map(found -> keys.stream()
                        .filter(key -> found.containsKey(key.partition())
                                && OrganizationPolicy.readsAuditLog(
                                        found.get(key.partition()).standing()))
                        .toList())
                .chain(audit::listByKeys)
                .map(entries -> entries.stream().collect(Collectors.toMap(AuditEntry::getId, entry -> entry)));
    }
}
