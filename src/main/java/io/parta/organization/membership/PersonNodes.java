package io.parta.organization.membership;

import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** People by id, of those whom the viewer may know: memberships say who they are, so the loader stands here. */
@ApplicationScoped
class PersonNodes implements NodeLoader {

    private final MembershipReads reads;
    private final Persons persons;

    PersonNodes(MembershipReads reads, Persons persons) {
        this.reads = reads;
        this.persons = persons;
    }

    @Override
    public String prefix() {
        return Person.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decode(Person.PREFIX, id).stream())
                .toList();
        return reads.listKnownPeople(keys, viewer).chain(persons::listByKeys).map(found -> found.values().stream()
                .collect(Collectors.toMap(Person::getId, one -> one)));
    }
}
