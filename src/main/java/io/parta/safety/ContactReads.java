package io.parta.safety;

import io.parta.organization.membership.Acquaintance;
import io.parta.organization.membership.Acquaintance.Question;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.safety.ContactFacts.Closeness;
import io.parta.safety.ContactFacts.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The facts about one person and others, in one statement, and what the policy makes of them. */
@ApplicationScoped
class ContactReads implements Contacts {

    private static final Question FACTS = Question.of("""
            SELECT asked.id, asked.id = cast(:person AS uuid) AS oneself,
                   p.id IS NOT NULL AND p.blocked_at IS NULL AS known,
                   EXISTS (SELECT FROM own) AS sender_verified, sender.blocked_at IS NOT NULL AS sender_blocked,
                   coalesce(sender_age.minor, false) AS sender_minor, coalesce(age.minor, false) AS minor,
                   s.may_write, s.may_call, s.may_add_to_chats, s.may_see_profile,
                   coalesce(s.safe_mode, false) OR coalesce(age.minor, false) AS safe_mode,
                   coalesce(a.contact, false) AS contact, coalesce(a.family, false) AS family,
                   coalesce(a.school, false) AS school,
                   EXISTS (SELECT FROM person_phone n JOIN phone_book_entry e ON e.digest = n.digest
                     WHERE n.person_id = cast(:person AS uuid) AND e.person_id = asked.id) AS phone_book,
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
            LEFT JOIN acquaintance a ON a.id = asked.id
            """);

    private final Acquaintance acquaintance;

    ContactReads(Acquaintance acquaintance) {
        this.acquaintance = acquaintance;
    }

    @Override
    public Uni<Map<UUID, Optional<Refusal>>> decide(UUID from, Collection<UUID> to, ContactWay way) {
        return acquaintance.ask(FACTS, from, to).map(rows -> decisions(rows, to, way));
    }

    @Override
    public Uni<Map<UUID, Optional<Refusal>>> decide(UnitOfWork unit, UUID from, Collection<UUID> to, ContactWay way) {
        return acquaintance.ask(FACTS, unit, from, to).map(rows -> decisions(rows, to, way));
    }

    private static Map<UUID, Optional<Refusal>> decisions(List<JsonObject> rows, Collection<UUID> to, ContactWay way) {
        var asked = Set.copyOf(to);
        return rows.stream()
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
}
