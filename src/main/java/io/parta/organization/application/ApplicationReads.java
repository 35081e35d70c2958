package io.parta.organization.application;

import io.parta.organization.AdministrationTopic;
import io.parta.organization.Standings;
import io.parta.organization.contact.Words;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.OrderDirection;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of applications: to the applicant what they sent, to the administration what comes of it too. */
@ApplicationScoped
public class ApplicationReads implements NodeLoader {

    static final String OWN = "viewer applications";

    private static final UUID NOWHERE = new UUID(0, 0);

    private static final String BY_KEYS = ApplicationRows.SELECT + """
             FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            JOIN application a ON a.organization_id = wanted.organization_id AND a.id = wanted.id
            """ + ApplicationRows.WITH_STANDING
            + " WHERE ($2 OR a.person_id = $1 OR m.id IS NOT NULL)";

    private static final KeysetSql OF_PERSON = KeysetSql.of(
            ApplicationRows.SELECT + " FROM application a " + ApplicationRows.WITH_STANDING
                    + " WHERE a.person_id = $1 /*key*/ /*page*/",
            1,
            new KeysetSql.Column("a.id", KeysetSql.Type.UUID));

    private static final String OPEN = """
            SELECT a.organization_id, count(*) AS open FROM application a
            WHERE a.organization_id = ANY($1) AND a.state = 'SENT' GROUP BY a.organization_id
            """;

    private final Reads reads;
    private final Standings standings;

    ApplicationReads(Reads reads, Standings standings) {
        this.reads = reads;
        this.standings = standings;
    }

    /** The applications of the keys that the viewer may know of, in one statement. */
    public Uni<Map<PartitionedKey, Application>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        var wanted = keys.stream().distinct().toList();
        boolean all = viewer.isOperator()
                || wanted.stream().allMatch(key -> viewer.isOfClass(AdministrationTopic.audienceOf(key.partition())));
        var parameters = viewer(all, viewer)
                .addValue(wanted.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(wanted.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, row -> ApplicationRows.application(row, viewer, standings))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                one -> new PartitionedKey(one.organizationKey(), one.key()), Function.identity())));
    }

    /** A page of the viewer's own, the latest first. */
    Uni<Page<Application>> listOwn(PageRequest page, Viewer viewer) {
        var turned = turned(page);
        return reads.list(
                        OF_PERSON.text(turned),
                        OF_PERSON.parameters(turned, person(viewer)),
                        row -> ApplicationRows.application(row, viewer, standings))
                .map(rows -> page.page(rows, one -> List.of(one.key().toString())));
    }

    /** A page of an organisation's, of which the viewer sees all or none. */
    Uni<Page<Application>> listOf(
            UUID organization, ApplicationFilter filter, ApplicationOrder order, PageRequest page, Viewer viewer) {
        String search = filter.search();
        var words = Words.of(search == null ? "" : search);
        if (search != null && words.all().isEmpty()) {
            return Uni.createFrom().item(page.page(List.of(), one -> List.of()));
        }
        var own = viewer(viewer.isOperator(), viewer)
                .addUUID(organization)
                .addString(filter.role() == null ? null : filter.role().name())
                .addUUID(schoolClass(organization, filter.classId()))
                .addValue(words.shortOnes());
        if (filter.state() != null) {
            own.addString(filter.state().name());
        }
        if (words.key() != null) {
            own.addString(words.key()).addValue(words.longOnes());
        }
        var sql = ApplicationLists.of(order.field(), filter, words);
        var asked = order.direction() == OrderDirection.DESC ? turned(page) : page;
        return reads.search(
                        sql.text(asked),
                        sql.parameters(asked, own),
                        row -> ApplicationRows.application(row, viewer, standings))
                .map(rows -> page.page(rows, one -> ApplicationLists.key(order.field(), one)));
    }

    /** How many applications of each organisation are open; absent is none. It asks no rights. */
    Uni<Map<UUID, Integer>> countOpen(Collection<UUID> organizations) {
        return reads.list(
                        OPEN,
                        Tuple.tuple().addValue(organizations.stream().distinct().toArray(UUID[]::new)),
                        row -> Map.entry(row.getUUID("organization_id"), row.getInteger("open")))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public String prefix() {
        return Application.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        var keys = ids.stream()
                .flatMap(id -> TypeId.decodePartitioned(Application.PREFIX, id).stream())
                .toList();
        return listByKeys(keys, viewer)
                .map(found -> found.values().stream().collect(Collectors.toMap(Application::getId, one -> one)));
    }

    /** A list that runs down its index: forward is the statement's backward. */
    private static PageRequest turned(PageRequest page) {
        return new PageRequest(page.list(), page.size(), !page.backward(), page.key());
    }

    private static Tuple person(Viewer viewer) {
        return Tuple.tuple().addUUID(viewer.isPerson() ? viewer.personId() : null);
    }

    private static Tuple viewer(boolean all, Viewer viewer) {
        return person(viewer).addBoolean(all);
    }

    /** A class of another organisation, or none at all, has no application here. */
    private static @Nullable UUID schoolClass(UUID organization, @Nullable String id) {
        return id == null
                ? null
                : TypeId.decodePartitioned(SchoolClass.PREFIX, id)
                        .filter(key -> key.partition().equals(organization))
                        .map(PartitionedKey::key)
                        .orElse(NOWHERE);
    }
}
