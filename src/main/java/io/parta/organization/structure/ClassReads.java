package io.parta.organization.structure;

import io.parta.organization.Insiders;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of classes: of organisations whose insider the viewer is, their standing in the same statement. */
@ApplicationScoped
public class ClassReads {

    static final String LIST = "classes";

    public static final String COLUMNS =
            """
            SELECT c.organization_id, c.id, c.lineage_id, c.academic_year, c.state, c.name, c.grade, c.letter, c.course,
                   c.age_group, c.student_count, c.ended_at, c.created_at, c.updated_at, c.version, c.rank, c.sort_name,
                   c.student_count = 0 AND NOT EXISTS (SELECT FROM class_staff s
                     WHERE s.organization_id = c.organization_id AND s.class_id = c.id) AS vacant,
                   """ + ClassHeads.HEADED.formatted("c.organization_id", "c.id") + " AS headed, " + Insiders.COLUMNS;

    public static final String OF_INSIDERS = Insiders.JOIN;

    private static final String BY_KEYS = COLUMNS + """
             FROM unnest($3::uuid[], $4::uuid[]) AS wanted (organization_id, id)
            JOIN school_class c ON c.organization_id = wanted.organization_id AND c.id = wanted.id
            """ + OF_INSIDERS + " WHERE ($1 OR m.id IS NOT NULL)";

    private static final String OF_LINES =
            COLUMNS + """
             FROM (SELECT DISTINCT * FROM unnest($3::uuid[], $4::uuid[]) AS given (organization_id, lineage_id)) wanted
            JOIN school_class c ON c.organization_id = wanted.organization_id AND c.lineage_id = wanted.lineage_id
              AND c.state <> 'DELETED'
            """ + OF_INSIDERS + " WHERE ($1 OR m.id IS NOT NULL) ORDER BY c.academic_year, c.id";

    private static final String TAUGHT = COLUMNS + """
             FROM (SELECT $3::uuid AS organization_id) wanted
            JOIN school_class c ON c.organization_id = wanted.organization_id AND c.academic_year = $4
              AND c.state = 'ACTIVE'
            """ + OF_INSIDERS
            + " WHERE ($1 OR m.id IS NOT NULL) ORDER BY c.rank, c.sort_name, c.id LIMIT 500";

    private static final String COUNTS = """
            SELECT c.organization_id, count(*) AS classes
            FROM unnest($1::uuid[], $2::integer[]) AS wanted (organization_id, year)
            JOIN school_class c ON c.organization_id = wanted.organization_id AND c.academic_year = wanted.year
              AND c.state = 'ACTIVE'
            GROUP BY c.organization_id
            """;

    private static final KeysetSql OF_ORGANIZATIONS = KeysetSql.of(
            COLUMNS + " FROM unnest($3::uuid[], $4::integer[]) AS wanted (organization_id, year) " + OF_INSIDERS + """
                    CROSS JOIN LATERAL (
                      SELECT * FROM school_class c
                      WHERE c.organization_id = wanted.organization_id AND c.academic_year = wanted.year
                        AND ($5::integer IS NULL OR c.grade = $5)
                        AND ($6::integer IS NULL OR c.course = $6)
                        AND ($7::text IS NULL OR c.age_group = $7)
                        AND c.state = coalesce($8::text, c.state) AND ($8::text IS NOT NULL OR c.state <> 'DELETED')
                      /*key*/ /*page*/) c
                    WHERE ($1 OR m.id IS NOT NULL)
                    """,
            8,
            new KeysetSql.Column("rank", KeysetSql.Type.INTEGER),
            new KeysetSql.Column("sort_name", KeysetSql.Type.TEXT),
            new KeysetSql.Column("id", KeysetSql.Type.UUID));

    /** The order within an organisation: the join above need not keep it. */
    private static final Comparator<SchoolClass> IN_ORDER = Comparator.comparingInt(SchoolClass::rank)
            .thenComparing(SchoolClass::sortName)
            .thenComparing(one -> one.key().toString());

    private final Reads reads;
    private final Standings standings;
    private final Clock clock;

    ClassReads(Reads reads, Standings standings, Clock clock) {
        this.reads = reads;
        this.standings = standings;
        this.clock = clock;
    }

    /** Academic year of now in the organisation. */
    public int yearOf(Organization organization) {
        return AcademicYear.at(clock.instant(), ZoneId.of(organization.timeZone()));
    }

    /** The classes of the keys that the viewer may know of, in one statement. */
    public Uni<Map<PartitionedKey, SchoolClass>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        var wanted = keys.stream().distinct().toList();
        var parameters = viewer(viewer)
                .addValue(wanted.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addValue(wanted.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, row -> schoolClass(row, viewer)).map(found -> found.stream()
                .collect(Collectors.toMap(
                        one -> new PartitionedKey(one.organizationKey(), one.key()), Function.identity())));
    }

    /** A page of each organisation's classes, in one statement. */
    Uni<Map<UUID, Page<SchoolClass>>> listOf(
            Collection<Organization> organizations, SchoolClassFilter filter, PageRequest page, Viewer viewer) {
        var years = new HashMap<UUID, Integer>();
        organizations.forEach(
                one -> years.put(one.key(), filter.academicYear() == null ? yearOf(one) : filter.academicYear()));
        var keys = List.copyOf(years.keySet());
        var parameters = viewer(viewer)
                .addValue(keys.toArray(UUID[]::new))
                .addValue(keys.stream().map(years::get).toArray(Integer[]::new))
                .addInteger(filter.grade())
                .addInteger(filter.course())
                .addString(name(filter.ageGroup()))
                .addString(name(filter.state()));
        return reads.list(
                        OF_ORGANIZATIONS.text(page),
                        OF_ORGANIZATIONS.parameters(page, parameters),
                        row -> schoolClass(row, viewer))
                .map(rows -> rows.stream().collect(Collectors.groupingBy(SchoolClass::organizationKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    /** How many classes each organisation has in its current year; absent is none. It asks no rights. */
    Uni<Map<UUID, Integer>> count(Collection<Organization> organizations) {
        var years = new HashMap<UUID, Integer>();
        organizations.forEach(one -> years.put(one.key(), yearOf(one)));
        var keys = List.copyOf(years.keySet());
        var parameters = Tuple.tuple()
                .addValue(keys.toArray(UUID[]::new))
                .addValue(keys.stream().map(years::get).toArray(Integer[]::new));
        return reads.list(
                        COUNTS, parameters, row -> Map.entry(row.getUUID("organization_id"), row.getInteger("classes")))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The classes of each line of years, the earliest first, in one statement. */
    public Uni<Map<UUID, List<SchoolClass>>> listOfLines(Collection<SchoolClass> classes, Viewer viewer) {
        var parameters = viewer(viewer)
                .addValue(classes.stream().map(SchoolClass::organizationKey).toArray(UUID[]::new))
                .addValue(classes.stream().map(SchoolClass::lineageKey).toArray(UUID[]::new));
        return reads.list(OF_LINES, parameters, row -> schoolClass(row, viewer))
                .map(found -> found.stream().collect(Collectors.groupingBy(SchoolClass::lineageKey)));
    }

    /** All classes of a year that are taught, in order. */
    public Uni<List<SchoolClass>> listTaught(UUID organization, int academicYear, Viewer viewer) {
        var parameters = viewer(viewer).addUUID(organization).addInteger(academicYear);
        return reads.list(TAUGHT, parameters, row -> schoolClass(row, viewer));
    }

    private static Page<SchoolClass> page(List<SchoolClass> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .toList();
        return page.page(
                ordered,
                one -> List.of(
                        String.valueOf(one.rank()), one.sortName(), one.key().toString()));
    }

    public static Tuple viewer(Viewer viewer) {
        return Insiders.parameters(viewer);
    }

    public SchoolClass schoolClass(Row row, Viewer viewer) {
        String ageGroup = row.getString("age_group");
        OffsetDateTime endedAt = row.getOffsetDateTime("ended_at");
        return new SchoolClass(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("lineage_id"),
                standings.of(row, viewer),
                OrganizationState.valueOf(row.getString("organization_state")),
                row.getBoolean("vacant"),
                row.getBoolean("headed"),
                row.getInteger("rank"),
                row.getString("sort_name"),
                row.getInteger("academic_year"),
                SchoolClassState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getInteger("grade"),
                row.getString("letter"),
                row.getInteger("course"),
                ageGroup == null ? null : AgeGroup.valueOf(ageGroup),
                row.getInteger("student_count"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getInteger("version"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
