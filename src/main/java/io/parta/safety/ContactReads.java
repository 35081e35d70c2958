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

    private static final Question FACTS = Question.of(ContactSql.FACTS);

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
