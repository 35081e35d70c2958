package io.parta.safety;

import io.parta.organization.membership.Acquaintance;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.safety.ContactFacts.Closeness;
import io.parta.safety.ContactFacts.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The facts about one person and others, in one statement; each row is an object of JSON for both ways to read it. */
@ApplicationScoped
class ContactReads implements Contacts {

    private static final String IN_COMMAND = Acquaintance.WITH + """
            SELECT cast(to_json(facts) AS text) FROM (
              SELECT asked.id, asked.id = cast(:person AS uuid) AS oneself,
                     p.id IS NOT NULL AND p.blocked_at IS NULL AS known,
                     EXISTS (SELECT FROM own) AS sender_verified, sender.blocked_at IS NOT NULL AS sender_blocked,
                     coalesce(sender_age.minor, false) AS sender_minor, coalesce(age.minor, false) AS minor,
                     s.may_write, s.may_call, s.may_add_to_chats, s.may_see_profile,
                     coalesce(s.safe_mode, false) OR coalesce(age.minor, false) AS safe_mode,
                     coalesce(a.contact, false) AS contact, coalesce(a.family, false) AS family,
                     coalesce(a.school, false) AS school, false AS phone_book,
                     EXISTS (SELECT FROM person_block b WHERE b.person_id = cast(:person AS uuid)
                       AND b.blocked_person_id = asked.id) AS sender_blocks,
                     EXISTS (SELECT FROM person_block b WHERE b.person_id = asked.id
                       AND b.blocked_person_id = cast(:person AS uuid)) AS receiver_blocks
              FROM asked
              LEFT JOIN person p ON p.id = asked.id
              LEFT JOIN person sender ON sender.id = cast(:person AS uuid)
              LEFT JOIN privacy s ON s.person_id = asked.id
              LEFT JOIN age ON age.id = asked.id
              LEFT JOIN age sender_age ON sender_age.id = cast(:person AS uuid)
              LEFT JOIN acquaintance a ON a.id = asked.id) facts
            """;

    private static final String PIPELINED =
            IN_COMMAND.replace(":person", "$1").replace(":others", "$2").replace(":today", "$3");

    private final Reads reads;
    private final Clock clock;

    ContactReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, Optional<Refusal>>> decide(UUID from, Collection<UUID> to, ContactWay way) {
        var parameters = Tuple.of(from, array(to), today());
        return reads.list(PIPELINED, parameters, row -> row.getString(0)).map(rows -> decisions(rows, to, way));
    }

    @Override
    public Uni<Map<UUID, Optional<Refusal>>> decide(UnitOfWork unit, UUID from, Collection<UUID> to, ContactWay way) {
        return unit.session()
                .createNativeQuery(IN_COMMAND, String.class)
                .setParameter("person", from)
                .setParameter("others", array(to))
                .setParameter("today", today())
                .getResultList()
                .map(rows -> decisions(rows, to, way));
    }

    private static Map<UUID, Optional<Refusal>> decisions(List<String> rows, Collection<UUID> to, ContactWay way) {
        var asked = Set.copyOf(to);
        return rows.stream()
                .map(JsonObject::new)
                .filter(row -> asked.contains(key(row)))
                .collect(Collectors.toMap(ContactReads::key, row -> ContactPolicy.decide(facts(row), way)));
    }

    private static UUID key(JsonObject row) {
        return UUID.fromString(row.getString("id"));
    }

    private static ContactFacts facts(JsonObject row) {
        return new ContactFacts(
                new Sender(
                        row.getBoolean("sender_verified"),
                        row.getBoolean("sender_blocked"),
                        row.getBoolean("sender_minor")),
                row.getBoolean("oneself"),
                row.getBoolean("known"),
                row.getBoolean("sender_blocks"),
                row.getBoolean("receiver_blocks"),
                Switches.of(row),
                row.getBoolean("safe_mode"),
                row.getBoolean("minor"),
                new Closeness(
                        row.getBoolean("contact"),
                        row.getBoolean("phone_book"),
                        row.getBoolean("family"),
                        row.getBoolean("school")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** As PostgreSQL writes an array: a native query of Hibernate binds none. */
    private static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
