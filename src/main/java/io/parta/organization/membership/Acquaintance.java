package io.parta.organization.membership;

import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What organisations know of a person and of others: how they stand to each other, and who of them is a minor. For contexts
 * that decide by it, each in one statement of its own ({@link Question}), outside a command and inside one.
 *
 * <p>Before the question's SELECT stand
 *
 * <ul>
 *   <li>{@code asked (id)}: the person and the others, each once;
 *   <li>{@code own}: the memberships of the person that hold a confirmed role; one makes them verified (ID-4);
 *   <li>{@code age (id, minor)}: of those of the asked who are or were members anywhere;
 *   <li>{@code acquaintance (id, contact, family, school)}: of those of the others who share an organisation with the person,
 *       both with a role that is confirmed. {@code contact}: they see the person among the contacts of the organisation
 *       (ST-4). {@code family}: one is the other's confirmed guardian. {@code school}: one works where the other studies.
 * </ul>
 *
 * <p>Who is a minor {@link Minors} says.
 */
@ApplicationScoped
public class Acquaintance {

    /**
     * The parameters are those of native queries: {@code :person}, {@code :others} (text of an array) and {@code :today}, of
     * UTC, where no Russian birthday begins early.
     */
    private static final String WITH = """
            WITH asked AS MATERIALIZED (
              SELECT DISTINCT id FROM unnest(cast(cast(:others AS text) AS uuid[]) || cast(:person AS uuid)) AS given (id)
            ), own AS MATERIALIZED (
              SELECT m.organization_id, m.id, m.administrator_since, held.adult, held.student
              FROM membership m
              CROSS JOIN LATERAL (
                SELECT bool_or(r.role IN ('STAFF', 'TEACHER')) AS adult, bool_or(r.role = 'STUDENT') AS student
                FROM membership_role r
                WHERE r.organization_id = m.organization_id AND r.membership_id = m.id AND r.state = 'CONFIRMED') held
              WHERE m.person_id = cast(:person AS uuid) AND m.ended_at IS NULL AND held.student IS NOT NULL
            ),
            """
            + Minors.AGE
            + ",\n"
            + MemberVisibility.standing("v.person_id IN (SELECT id FROM asked) AND v.organization_id IN "
                    + "(SELECT organization_id FROM own) AND v.person_id <> cast(:person AS uuid)")
            + """
            , acquaintance AS MATERIALIZED (
              SELECT standing.person_id AS id, coalesce(bool_or(
            """
            + MemberVisibility.BY_STANDING
            + """
                     ), false) AS contact,
                     coalesce(bool_or(m.id = ANY(standing.family)), false) AS family,
                     coalesce(bool_or(m.adult AND standing.student OR m.student AND standing.sees_all), false) AS school
              FROM standing JOIN own m ON m.organization_id = standing.organization_id
              GROUP BY standing.person_id
            )
            """;

    private final Reads reads;
    private final Clock clock;

    Acquaintance(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The tables alone, from WITH to the last of them, for a statement that asks more and decides by itself.
     *
     * @param person expression of the person's key
     * @param others expression of the text of an array of keys
     * @param today expression of the day in UTC
     */
    public static String with(String person, String others, String today) {
        return WITH.replace(":person", person).replace(":others", others).replace(":today", today);
    }

    /** A statement about a person and others, in its two forms. */
    public record Question(String pipelined, String inCommand) {

        /** @param select over the tables above; it may use {@code :person} and {@code :others} */
        public static Question of(String select) {
            String text = WITH + "SELECT cast(to_json(answer) AS text) FROM (" + select + ") answer";
            return new Question(
                    text.replace(":person", "$1").replace(":others", "$2").replace(":today", "$3"), text);
        }
    }

    /** The rows of the answer. */
    public Uni<List<JsonObject>> ask(Question question, UUID person, Collection<UUID> others) {
        var parameters = Tuple.of(person, array(others), today());
        return reads.list(question.pipelined(), parameters, row -> new JsonObject(row.getString(0)));
    }

    /** The rows of the answer, as of the command. */
    public Uni<List<JsonObject>> ask(Question question, UnitOfWork unit, UUID person, Collection<UUID> others) {
        return unit.session()
                .createNativeQuery(question.inCommand(), String.class)
                .setParameter("person", person)
                .setParameter("others", array(others))
                .setParameter("today", today())
                .getResultList()
                .map(rows -> rows.stream().map(JsonObject::new).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** As PostgreSQL writes an array: a native query of Hibernate binds none. */
    private static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
