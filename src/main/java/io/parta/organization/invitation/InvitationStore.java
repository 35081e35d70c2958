package io.parta.organization.invitation;

import io.parta.organization.invitation.Invitations.Draft;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Invitations inside a command: statements for all of them at once. */
@ApplicationScoped
class InvitationStore {

    /** State of the invitation {@code i} at the moment that is the parameter. */
    static final String STATE = """
            CASE WHEN i.revoked_at IS NOT NULL THEN 'REVOKED' WHEN i.uses >= i.max_uses THEN 'USED_UP'
                 WHEN i.expires_at <= %s THEN 'EXPIRED' ELSE 'ACTIVE' END
            """;

    private static final String INSERT = """
            INSERT INTO invitation (organization_id, id, token_hash, role, class_id, student_membership_id, subjects, note,
                                    max_uses, expires_at, created_by, created_at)
            SELECT cast(:organization AS uuid), given.id, decode(given.token_hash, 'hex'), given.role, given.class_id,
                   given.student_id, given.subjects, given.note, given.max_uses, given.expires_at, :person, :now
            FROM jsonb_to_recordset(cast(cast(:invitations AS text) AS jsonb)) AS given (id uuid, token_hash text, role text,
                 class_id uuid, student_id uuid, subjects text[], note text, max_uses integer, expires_at timestamptz)
            """;

    private static final String KNOWN =
            "SELECT cast(i.id AS text), i.role || '', coalesce(cast(i.class_id AS text), ''), "
                    + STATE.formatted(":now")
                    + " || '' FROM invitation i WHERE i.organization_id = :organization AND i.id IN (:keys)";

    private static final String REVOKE =
            "UPDATE invitation SET revoked_at = :now WHERE organization_id = :organization AND id IN (:keys)";

    private static final String OF_STUDENT = """
            SELECT cast(i.id AS text) FROM invitation i
            WHERE i.organization_id = :organization AND i.student_membership_id = :student AND 'ACTIVE' =
            """ + STATE.formatted(":now");

    /** A new invitation beside the hash of its token. */
    record Drawn(UUID key, String tokenHash, Draft draft) {

        JsonObject row() {
            return new JsonObject()
                    .put("id", key.toString())
                    .put("token_hash", tokenHash)
                    .put("role", draft.role().name())
                    .put("class_id", text(draft.classKey()))
                    .put("student_id", text(draft.studentKey()))
                    .put("subjects", new JsonArray(draft.subjects()))
                    .put("note", draft.note())
                    .put("max_uses", draft.maxUses())
                    .put("expires_at", draft.expiresAt().toString());
        }
    }

    /** What a decision on an invitation needs. */
    record Known(UUID key, OrganizationRole role, @Nullable UUID classKey, InvitationState state) {}

    Uni<Void> insert(UnitOfWork unit, UUID organization, UUID person, Instant now, List<Drawn> drawn) {
        var rows = new JsonArray();
        drawn.forEach(one -> rows.add(one.row()));
        return unit.session()
                .createNativeQuery(INSERT)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .setParameter("now", now)
                .setParameter("invitations", rows.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Map<UUID, Known>> listByKeys(UnitOfWork unit, UUID organization, Collection<UUID> keys, Instant now) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unit.session()
                .createNativeQuery(KNOWN, Object[].class)
                .setParameter("organization", organization)
                .setParameter("keys", keys)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(InvitationStore::known)
                        .collect(Collectors.toMap(Known::key, Function.identity())));
    }

    Uni<Void> revoke(UnitOfWork unit, UUID organization, Collection<UUID> keys, Instant now) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.session()
                .createNativeQuery(REVOKE)
                .setParameter("organization", organization)
                .setParameter("keys", keys)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The active invitations that name the student. */
    Uni<List<UUID>> listActiveOfStudent(UnitOfWork unit, UUID organization, UUID student, Instant now) {
        Mutiny.SelectionQuery<String> query = unit.session().createNativeQuery(OF_STUDENT, String.class);
        return query.setParameter("organization", organization)
                .setParameter("student", student)
                .setParameter("now", now)
                .getResultList()
                .map(keys -> keys.stream().map(UUID::fromString).toList());
    }

    private static Known known(Object[] row) {
        String classKey = (String) row[2];
        return new Known(
                UUID.fromString((String) row[0]),
                OrganizationRole.valueOf((String) row[1]),
                classKey.isEmpty() ? null : UUID.fromString(classKey),
                InvitationState.valueOf((String) row[3]));
    }

    private static @Nullable String text(@Nullable UUID key) {
        return key == null ? null : key.toString();
    }
}
