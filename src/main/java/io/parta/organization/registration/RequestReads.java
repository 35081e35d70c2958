package io.parta.organization.registration;

import io.parta.organization.SearchWords;
import io.parta.organization.Standings;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projections of requests: the viewer's own, and all for operators. Their keys are in the order of time. */
@ApplicationScoped
class RequestReads implements NodeLoader {

    static final String LIST = "organizationRequests";
    static final String OWN = "viewerOrganizationRequests";

    /** $1 is whether the viewer sees everything, $2 the viewer's person or null. */
    private static final String VISIBLE = OrganizationRequest.COLUMNS + " WHERE ($1 OR q.person_id = $2)";

    private static final String BY_KEYS = VISIBLE + " AND q.organization_id = ANY($3)";

    private static final KeysetSql.Column KEY = new KeysetSql.Column("q.organization_id", KeysetSql.Type.UUID);

    /** The latest first: the list runs down the keys, so forward is the statement's backward. */
    private static final KeysetSql OF_PERSON = KeysetSql.of(VISIBLE + " AND q.person_id = $3 /*key*/ /*page*/", 3, KEY);

    private static final KeysetSql FILTERED = KeysetSql.of(VISIBLE + """
             AND ($3::text IS NULL OR q.state = $3)
             AND ($4::text IS NULL OR q.region_code = $4)
             AND ($5::text IS NULL OR q.search_words @@ to_tsquery('russian', $5))
            /*key*/ /*page*/
            """, 5, KEY);

    private final Reads reads;
    private final Standings standings;

    RequestReads(Reads reads, Standings standings) {
        this.reads = reads;
        this.standings = standings;
    }

    /** The requests of the keys that the viewer may know of, in one statement. */
    Uni<Map<UUID, OrganizationRequest>> listByKeys(Collection<UUID> keys, Viewer viewer) {
        var parameters = viewer(viewer).addValue(keys.stream().distinct().toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, row -> OrganizationRequest.of(row, viewer, standings))
                .map(found -> found.stream().collect(Collectors.toMap(OrganizationRequest::key, one -> one)));
    }

    /** A person's requests, the latest first. */
    Uni<Page<OrganizationRequest>> listOfPerson(UUID person, PageRequest page, Viewer viewer) {
        var turned = new PageRequest(page.list(), page.size(), !page.backward(), page.key());
        var parameters = OF_PERSON.parameters(turned, viewer(viewer).addUUID(person));
        return reads.list(OF_PERSON.text(turned), parameters, row -> OrganizationRequest.of(row, viewer, standings))
                .map(rows -> page.page(rows, RequestReads::key));
    }

    /** Requests, the longest-waiting first. */
    Uni<Page<OrganizationRequest>> list(OrganizationRequestFilter filter, PageRequest page, Viewer viewer) {
        var parameters = viewer(viewer)
                .addString(filter.state() == null ? null : filter.state().name())
                .addString(filter.regionCode())
                .addString(SearchWords.query(filter.search()));
        return reads.search(
                        FILTERED.text(page),
                        FILTERED.parameters(page, parameters),
                        row -> OrganizationRequest.of(row, viewer, standings))
                .map(rows -> page.page(rows, RequestReads::key));
    }

    @Override
    public String prefix() {
        return OrganizationRequest.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        List<UUID> keys = ids.stream()
                .flatMap(id -> TypeId.decode(OrganizationRequest.PREFIX, id).stream())
                .toList();
        return listByKeys(keys, viewer).map(found -> found.values().stream()
                .collect(Collectors.toMap(OrganizationRequest::getId, one -> one)));
    }

    private static List<String> key(OrganizationRequest request) {
        return List.of(request.key().toString());
    }

    private static Tuple viewer(Viewer viewer) {
        return Tuple.tuple().addBoolean(viewer.isOperator()).addUUID(viewer.isPerson() ? viewer.personId() : null);
    }
}
