package io.parta.safety.privacy;

import io.parta.organization.membership.Acquaintance;
import io.parta.organization.membership.Acquaintance.Question;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Settings as their owner and a minor's confirmed guardians see them; nobody else does. */
@ApplicationScoped
class PrivacyReads {

    private static final Question SETTINGS = Question.of("""
            SELECT asked.id, s.may_write, s.may_call, s.may_add_to_chats, s.may_see_profile,
                   coalesce(s.safe_mode, false) AS safe_mode, s.locked_by IS NOT NULL AS locked,
                   EXISTS (SELECT FROM privacy_pin WHERE person_id = asked.id) AS pin_set,
                   coalesce(s.version, 0) AS version, coalesce(age.minor, false) AS minor
            FROM asked
            LEFT JOIN privacy s ON s.person_id = asked.id
            LEFT JOIN age ON age.id = asked.id
            LEFT JOIN acquaintance a ON a.id = asked.id
            WHERE asked.id = ANY(cast(cast(:others AS text) AS uuid[]))
            AND (asked.id = cast(:person AS uuid) OR a.family AND age.minor)
            """);

    private final Acquaintance acquaintance;

    PrivacyReads(Acquaintance acquaintance) {
        this.acquaintance = acquaintance;
    }

    /** The settings of a person when the viewer may see them. */
    Uni<Optional<Privacy>> find(UUID person, Viewer viewer) {
        return acquaintance
                .ask(SETTINGS, viewer.requirePersonId(), List.of(person))
                .map(PrivacyReads::first);
    }

    /** The settings of those whose settings the viewer may see, in one statement. */
    Uni<Map<UUID, Privacy>> listByKeys(Collection<UUID> people, Viewer viewer) {
        return acquaintance.ask(SETTINGS, viewer.requirePersonId(), people).map(rows -> rows.stream()
                .map(Privacy::of)
                .collect(Collectors.toMap(Privacy::personKey, settings -> settings)));
    }

    /** The same as of a command. */
    Uni<Optional<Privacy>> find(UnitOfWork unit, UUID person, Viewer viewer) {
        return acquaintance
                .ask(SETTINGS, unit, viewer.requirePersonId(), List.of(person))
                .map(PrivacyReads::first);
    }

    private static Optional<Privacy> first(List<JsonObject> rows) {
        return rows.stream().findFirst().map(Privacy::of);
    }
}
