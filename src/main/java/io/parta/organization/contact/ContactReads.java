package io.parta.organization.contact;

import io.parta.organization.membership.MemberVisibility;
import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Members of an organisation as a viewer sees them: lists, searches and counts. */
@ApplicationScoped
class ContactReads {

    static final String LIST = "members";
    static final String DUPLICATES = "duplicateMembers";

    /** Prefixes of ids whose keys begin with their organisation's: of a class, of a unit. */
    private static final String CLASS = "class";

    private static final String UNIT = "unit";

    private static final PartitionedKey NOWHERE = new PartitionedKey(new UUID(0, 0), new UUID(0, 0));

    private static final KeysetSql.Column[] BY_NAME = {
        new KeysetSql.Column(Membership.ORDER, KeysetSql.Type.TEXT), new KeysetSql.Column("m.id", KeysetSql.Type.UUID)
    };

    /**
     * $4 role, $5 class and $6 unit, whose people are arrays so that only they are read, $7 words that names begin with:
     * without them PostgreSQL is to know that the condition keeps every row.
     */
    private static final String FILTERED = MemberVisibility.WITH + Membership.COLUMNS + " FROM membership m "
            + MemberVisibility.JOIN + """
             WHERE m.organization_id = $3 AND m.ended_at IS NULL
            AND ($4::text IS NULL OR EXISTS (SELECT FROM membership_role f WHERE f.organization_id = m.organization_id
              AND f.membership_id = m.id AND f.role = $4))
            AND ($5::uuid IS NULL OR m.id = ANY(ARRAY(
              SELECT f.membership_id FROM class_student f
              WHERE f.organization_id = $3 AND f.class_id = $5 AND f.ended_at IS NULL
              UNION ALL SELECT f.membership_id FROM class_staff f WHERE f.organization_id = $3 AND f.class_id = $5)))
            AND ($6::uuid IS NULL OR m.id = ANY(ARRAY(
              SELECT f.membership_id FROM organization_unit_member f WHERE f.organization_id = $3 AND f.unit_id = $6)))
            AND (cardinality($7::text[]) = 0 OR NOT EXISTS (SELECT FROM unnest($7::text[]) AS short (word)
              WHERE ' ' || m.search_name NOT LIKE '% ' || short.word || '%'))
            AND
            """ + MemberVisibility.SEEN;

    private static final KeysetSql ALL = KeysetSql.of(FILTERED + " /*key*/ /*page*/", 7, BY_NAME);

    /** $8 is the word that the index finds, $9 all that have to be similar: one wrong letter weighs more in a short one. */
    private static final KeysetSql SIMILAR = KeysetSql.of(FILTERED + """
             AND $8::text <% m.search_name
            AND NOT EXISTS (SELECT FROM unnest($9::text[]) AS long (word)
              WHERE word_similarity(long.word, m.search_name) < CASE WHEN char_length(long.word) < 6 THEN 0.6 ELSE 0.5 END)
            /*key*/ /*page*/
            """, 9, BY_NAME);

    /** Members who have their name in common with another one: they stand together. */
    private static final KeysetSql SAME_NAME = KeysetSql.of(
            MemberVisibility.WITH + Membership.COLUMNS.replaceFirst("SELECT ", "SELECT m.search_name, ")
                    + " FROM membership m "
                    + MemberVisibility.JOIN + """
                     WHERE m.organization_id = $3 AND m.ended_at IS NULL AND EXISTS (
                      SELECT FROM membership twin WHERE twin.organization_id = m.organization_id AND twin.ended_at IS NULL
                      AND twin.search_name = m.search_name AND twin.id <> m.id)
                    AND
                    """ + MemberVisibility.SEEN + " /*key*/ /*page*/",
            3,
            new KeysetSql.Column("m.search_name", KeysetSql.Type.TEXT),
            new KeysetSql.Column("m.id", KeysetSql.Type.UUID));

    private static final String COUNTS = MemberVisibility.WITH + """
            SELECT m.organization_id, count(*) AS members FROM membership m
            """ + MemberVisibility.JOIN
            + " WHERE m.organization_id = ANY($3) AND m.ended_at IS NULL AND "
            + MemberVisibility.SEEN + " GROUP BY m.organization_id";

    private final Reads reads;

    ContactReads(Reads reads) {
        this.reads = reads;
    }

    Uni<Page<Membership>> list(UUID organization, MemberFilter filter, PageRequest page, Viewer viewer) {
        String search = filter.search();
        var words = Words.of(search == null ? "" : search);
        if (search != null && words.all().isEmpty()) {
            return Uni.createFrom().item(page.page(List.of(), one -> List.of()));
        }
        var own = own(organization, viewer)
                .addString(filter.role() == null ? null : filter.role().name())
                .addUUID(key(CLASS, organization, filter.classId()))
                .addUUID(key(UNIT, organization, filter.unitId()))
                .addValue(words.shortOnes());
        String key = words.key();
        var sql = key == null ? ALL : SIMILAR;
        if (key != null) {
            own.addString(key).addValue(words.longOnes());
        }
        return reads.search(sql.text(page), sql.parameters(page, own), Membership::of)
                .map(rows -> page.page(
                        rows, one -> List.of(one.rosterOrder(), one.key().toString())));
    }

    Uni<Page<Membership>> listDuplicates(UUID organization, PageRequest page, Viewer viewer) {
        record Named(Membership membership, String searchName) {}
        return reads.list(
                        SAME_NAME.text(page),
                        SAME_NAME.parameters(page, own(organization, viewer)),
                        row -> new Named(Membership.of(row), row.getString("search_name")))
                .map(rows -> page.page(
                                rows,
                                one -> List.of(
                                        one.searchName(), one.membership().key().toString()))
                        .map(Named::membership));
    }

    /** How many members of each organisation the viewer sees; absent is none. */
    Uni<Map<UUID, Integer>> counts(Collection<UUID> organizations, Viewer viewer) {
        var parameters = MemberVisibility.parameters(viewer)
                .addValue(organizations.stream().distinct().toArray(UUID[]::new));
        return reads.list(
                        COUNTS, parameters, row -> Map.entry(row.getUUID("organization_id"), row.getInteger("members")))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Tuple own(UUID organization, Viewer viewer) {
        return MemberVisibility.parameters(viewer).addUUID(organization);
    }

    /** A class or unit of another organisation, or none at all, has no member here. */
    private static @Nullable UUID key(String prefix, UUID organization, @Nullable String id) {
        if (id == null) {
            return null;
        }
        var key = TypeId.decodePartitioned(prefix, id).orElse(NOWHERE);
        return key.partition().equals(organization) ? key.key() : NOWHERE.key();
    }
}
