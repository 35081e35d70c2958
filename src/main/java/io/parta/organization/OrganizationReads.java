package io.parta.organization;

import io.parta.organization.registry.Regions;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.Times;
import io.parta.platform.turn.SharedTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of organisations: authorised rows only, the viewer's standing in the same statement. */
@Singleton
class OrganizationReads implements Organizations, NodeLoader {

    static final String LIST = "organizations";

    /** $1 is whether the viewer sees everything, $2 the viewer's person or null. */
    private static final String VISIBLE = """
            SELECT o.id, o.kind, o.state, o.full_name, o.short_name, o.inn, o.kpp, o.ogrn, o.region_code,
                   o.municipality, o.address, o.phone, o.email, o.website, o.time_zone, o.contacts_of_families, o.verified_at,
                   o.suspended_at, o.suspension_reason, o.created_at, o.updated_at, o.version,
                   m.id IS NOT NULL AS member, m.administrator_since IS NOT NULL AS administrator,
            """ + LiveCursor.SEQUENCE_OF.formatted("o.id") + """
                     AS sequence, CASE WHEN $1 OR m.administrator_since IS NOT NULL THEN
            """
            + LiveCursor.SEQUENCE_OF.formatted(AdministrationTopic.SQL.formatted("o.id")) + """
                     END AS administration_sequence
                    FROM organization o
                    """ + Insiders.MEMBERSHIP
            + """
                    WHERE ($1 OR o.state = 'VERIFIED' OR m.id IS NOT NULL OR EXISTS (
                      SELECT FROM organization_request q
                      WHERE q.organization_id = o.id AND q.person_id = $2 AND q.state = 'PENDING'))
                    """;

    /** Each key with its own viewer: those who ask in one turn ask by one statement. A key is looked up, however few there are. */
    private static final String BY_KEYS = VISIBLE.replace("$1", "asked.everything")
            .replace("$2", "asked.person_id")
            .replace("FROM organization o", """
                    , asked.place
                    FROM unnest($1::boolean[], $2::uuid[], $3::uuid[]) WITH ORDINALITY
                      AS asked (everything, person_id, id, place)
                    CROSS JOIN LATERAL (SELECT * FROM organization o WHERE o.id = asked.id LIMIT 1) o
                    """);

    private static final KeysetSql FILTERED = KeysetSql.of(
            VISIBLE + """
                     AND ($3::text IS NULL OR o.kind = $3)
                     AND ($4::text IS NULL OR o.region_code = $4)
                     AND ($5::text IS NULL OR o.state = $5)
                     AND ($6::text IS NULL OR o.search_words @@ to_tsquery('russian', $6))
                    /*key*/ /*page*/
                    """,
            6,
            new KeysetSql.Column("o.short_name", KeysetSql.Type.TEXT),
            new KeysetSql.Column("o.id", KeysetSql.Type.UUID));

    private final Reads reads;
    private final Standings standings;
    private final SharedTurn<Question, Optional<Organization>> found;

    OrganizationReads(Vertx vertx, Reads reads, Standings standings) {
        this.reads = reads;
        this.standings = standings;
        this.found = new SharedTurn<>(vertx, this::found);
    }

    private record Question(UUID key, Viewer viewer) {}

    @Override
    public Uni<Map<UUID, Organization>> listByKeys(Collection<UUID> keys, Viewer viewer) {
        var questions =
                keys.stream().distinct().map(key -> new Question(key, viewer)).toList();
        return found.askAll(questions).map(answers -> answers.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Organization::key, Function.identity())));
    }

    @Override
    public Uni<Optional<Organization>> find(UUID key, Viewer viewer) {
        return found.ask(new Question(key, viewer));
    }

    private Uni<List<Optional<Organization>>> found(List<Question> questions) {
        var parameters = Tuple.tuple()
                .addValue(questions.stream()
                        .map(question ->
                                question.viewer().isOperator() || isInsiders(question.viewer(), question.key()))
                        .toArray(Boolean[]::new))
                .addValue(questions.stream()
                        .map(question -> person(question.viewer()))
                        .toArray(UUID[]::new))
                .addValue(questions.stream().map(Question::key).toArray(UUID[]::new));
        return reads.listByPlace(
                BY_KEYS,
                parameters,
                questions.size(),
                (row, place) -> organization(row, questions.get(place).viewer()));
    }

    Uni<Page<Organization>> list(OrganizationFilter filter, PageRequest page, Viewer viewer) {
        var parameters = Tuple.tuple()
                .addBoolean(viewer.isOperator())
                .addUUID(person(viewer))
                .addString(name(filter.kind()))
                .addString(filter.regionCode())
                .addString(name(filter.state()))
                .addString(SearchWords.query(filter.search()));
        return reads.search(
                        FILTERED.text(page), FILTERED.parameters(page, parameters), row -> organization(row, viewer))
                .map(rows -> page.page(
                        rows, one -> List.of(one.shortName(), one.key().toString())));
    }

    @Override
    public String prefix() {
        return Organization.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        List<UUID> keys = ids.stream()
                .flatMap(id -> TypeId.decode(Organization.PREFIX, id).stream())
                .toList();
        return listByKeys(keys, viewer)
                .map(found -> found.values().stream().collect(Collectors.toMap(Organization::getId, one -> one)));
    }

    /** Whether a frame is rendered for subscribers of this organisation's events, all of whom are members or operators. */
    private static boolean isInsiders(Viewer viewer, UUID key) {
        return viewer.kind() == Viewer.Kind.SYNTHETIC && viewer.isOfClass(OrganizationStanding.insidersOf(key));
    }

    private static @Nullable UUID person(Viewer viewer) {
        return viewer.isPerson() ? viewer.personId() : null;
    }

    private Organization organization(Row row, Viewer viewer) {
        var standing = standings.of(viewer, row.getBoolean("administrator"), row.getBoolean("member"));
        UUID key = row.getUUID("id");
        boolean insider = standing.insider() || isInsiders(viewer, key);
        return new Organization(
                key,
                standing,
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationState.valueOf(row.getString("state")),
                row.getString("full_name"),
                row.getString("short_name"),
                insider ? row.getString("inn") : null,
                insider ? row.getString("kpp") : null,
                insider ? row.getString("ogrn") : null,
                Regions.get(row.getString("region_code")),
                row.getString("municipality"),
                row.getString("address"),
                insider ? row.getString("phone") : null,
                insider ? row.getString("email") : null,
                row.getString("website"),
                row.getString("time_zone"),
                ContactsOfFamilies.valueOf(row.getString("contacts_of_families")),
                Times.instant(row, "verified_at"),
                Times.instant(row, "suspended_at"),
                row.getString("suspension_reason"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getInteger("version"),
                // The number of an organisation's events is nobody's business who may not hear them.
                new LiveCursor(key, insider ? row.getLong("sequence") : 0).encode(),
                administrationCursor(row, key, standing));
    }

    private static @Nullable String administrationCursor(Row row, UUID key, OrganizationStanding standing) {
        return AdministrationTopic.isHeardBy(standing)
                ? new LiveCursor(AdministrationTopic.of(key), row.getLong("administration_sequence")).encode()
                : null;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
